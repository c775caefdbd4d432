using System.CommandLine;
using CrossTenantSentinel.Cli.Compilation;
using CrossTenantSentinel.Cli.Configuration;
using CrossTenantSentinel.Cli.Files;
using CrossTenantSentinel.Cli.Processes;
using CrossTenantSentinel.Cli.Reporting;
using CrossTenantSentinel.Cli.Triage;
using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Cli.Commands;

/// <summary>A verb that looks at the pack: finds the repository and binds the settings first, and ends there when these are wrong.</summary>
internal abstract class PackVerb(string name, string description, GlobalOptions options, Surroundings surroundings) : Verb(name, description, options, surroundings)
{
    protected abstract Report Run(ParseResult parse, OpenedPack pack);

    protected sealed override Report Run(ParseResult parse)
    {
        if (FindRoot(parse) is not { } root)
            return Report.Of(ExitCode.Usage, RootFolder.NotFound.At(Anchor.Nowhere, MissingRoot(parse.GetValue(Options.Root))));
        LoadedSettings settings = SettingsReader.Read(root, parse.GetValue(Options.Tenant), Surroundings.Environment, parse.GetValue(Options.Set) ?? []);
        (IReadOnlyList<SchemaSource> schemas, IReadOnlyList<Finding> wrong) = SchemaFiles.Read(parse.GetValue(Options.Schema) ?? [], Surroundings.WorkingDirectory);
        if (settings.Findings.Concat(wrong).Any(finding => finding.Severity == FindingSeverity.Error))
            return Report.Of(ExitCode.Usage, [.. settings.Findings, .. wrong]);
        ProgressLine progress = new(Surroundings);
        using PackCompilation compilation = Compile(root, settings, schemas, progress);
        try
        {
            return Run(parse, new OpenedPack(root, settings, schemas, compilation));
        }
        finally
        {
            progress.Clear();
        }
    }

    /// <summary>The root where none is named.</summary>
    protected virtual RootFolder? FallbackRoot(ParseResult parse) =>
        RootFolder.Above(Surroundings.WorkingDirectory) ?? (Surroundings.ToolFolder is { } tool ? RootFolder.Above(tool) : null);

    private RootFolder? FindRoot(ParseResult parse)
    {
        if (parse.GetValue(Options.Root) is not { } named)
            return FallbackRoot(parse);
        string absolute = Path.GetFullPath(named, Surroundings.WorkingDirectory);
        return named.Length > 0 && Directory.Exists(absolute) ? new RootFolder(Path.TrimEndingDirectorySeparator(absolute)) : null;
    }

    private string MissingRoot(string? named) => named is null
        ? $"Neither {Surroundings.WorkingDirectory} nor a folder above it holds CrossTenantSentinel.sln or the pack's templates/."
        : $"--root {Shown.Value(named)} is not a folder.";

    private PackCompilation Compile(RootFolder root, LoadedSettings settings, IReadOnlyList<SchemaSource> schemas, ProgressLine progress) => new(new CompilationInputs
    {
        Catalog = () => Surroundings.Pack(settings.Tenant),
        Schemas = schemas,
        FrontEnd = () => Surroundings.FrontEnd?.Invoke() ?? new ShippedFrontEnd(Surroundings, progress.Show),
        Templates = () => TemplateFolder.Read(root),
        ReadSource = root.TryReadText,
        Findings = settings.Findings,
        Rules = new TriageRules(Surroundings.Today) { Levels = settings.Checks },
        Cancellation = Surroundings.Cancellation,
    });
}
