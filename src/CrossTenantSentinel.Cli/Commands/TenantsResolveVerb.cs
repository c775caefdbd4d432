using System.CommandLine;
using System.Text;
using System.Text.Json;
using Azure.Core;
using Azure.Identity;
using CrossTenantSentinel.Cli.Files;
using CrossTenantSentinel.Cli.Processes;
using CrossTenantSentinel.Cli.Reporting;
using CrossTenantSentinel.Cli.TenantResolution;
using CrossTenantSentinel.Content.Watchlists;
using CrossTenantSentinel.Emit.Watchlists;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Sources;

namespace CrossTenantSentinel.Cli.Commands;

/// <summary><c>cts tenants resolve</c>: asks Graph for the names of tenants, and keeps the tenant directory.</summary>
internal sealed class TenantsResolveVerb : PackVerb
{
    /// <summary>CTS0600.</summary>
    public static readonly FindingKind Unresolved = new()
    {
        Code = "CTS0600",
        Title = "Tenant whose name could not be looked up",
        Why = "Nobody can tell from its id who the tenant is. Its row in the directory stays as it was; the other tenants are not affected.",
        Instead = "Do what the message says, and run the command again: what is known by then is not asked again.",
    };

    /// <summary>CTS0601.</summary>
    public static readonly FindingKind Imitation = new()
    {
        Code = "CTS0601",
        Title = "Tenant whose name imitates another",
        Severity = FindingSeverity.Warning,
        Why = "Anybody can give a tenant any name. Only its id says who it is.",
        Instead = "Ask the organisation by another way; if the tenant is theirs, add its id to the owners of the protected name.",
    };

    /// <summary>CTS0602.</summary>
    public static readonly FindingKind Renamed = new()
    {
        Code = "CTS0602",
        Title = "Tenant that took another name",
        Severity = FindingSeverity.Note,
        Why = "Organisations rename themselves; so do attackers, once a harmless name has been accepted.",
        Instead = "Compare the names.",
    };

    /// <summary>CTS0603.</summary>
    public static readonly FindingKind Unusable = new()
    {
        Code = "CTS0603",
        Title = "Tenants cannot be looked up with this input",
        Why = "Nothing was asked and nothing was written, because what is meant cannot be known.",
        Instead = "Correct what the message names.",
    };

    private readonly Argument<string[]> ids = new("IDS") { Description = "Tenant ids or domains.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string?> from = new("--from") { Description = "File with tenant ids or domains: the first on each line counts, lines that begin with # do not.", HelpName = "FILE" };

    private readonly Option<string?> directory = new("--directory")
    {
        Description = "CSV file of the tenant directory (XTTenantDirectory), which is brought up to date; made when it is missing. Default: the pack's rows, and the result on standard output.",
        HelpName = "FILE",
    };

    private readonly Option<string?> names = new("--names")
    {
        Description = "JSON file with what Graph said, and when: cache and history of names. Default: that of --directory with the extension .names.json.",
        HelpName = "FILE",
    };

    private readonly Option<bool> refresh = new("--refresh") { Description = "Ask also for what is remembered." };
    private readonly Option<bool> deviceCode = new("--device-code") { Description = "Sign in as a user with a code. Default: environment, managed identity, Azure CLI and their like (DefaultAzureCredential)." };

    private readonly Option<string> graph = new("--graph")
    {
        Description = "Address of Microsoft Graph, for national clouds. A service on this machine may be http and gets no token.",
        HelpName = "URL",
        DefaultValueFactory = _ => "https://graph.microsoft.com/",
    };

    public TenantsResolveVerb(GlobalOptions options, Surroundings surroundings)
        : base("resolve", "Ask Microsoft Graph for the names of tenants; bring the tenant directory up to date, with skeletons and look-alikes.", options, surroundings)
    {
        Arguments.Add(ids);
        foreach (Option option in new Option[] { from, directory, names, refresh, deviceCode, graph })
            ((Command)this).Options.Add(option);
    }

    public override IReadOnlyList<(string CommandLine, string Does)> Examples =>
    [
        ("cts tenants resolve 72f988bf-86f1-41af-91ab-2d7cd011db47", "print the tenant directory with that tenant's name"),
        ("cts tenants resolve --from unknown.txt --directory XTTenantDirectory.csv", "look up every tenant of a file, and write the directory"),
    ];

    protected override Report Run(ParseResult parse, OpenedPack pack)
    {
        List<Finding> wrong = [];
        ResolutionInput? input = Read(parse, pack, wrong);
        if (input is null || wrong.Count > 0)
            return Report.Of(ExitCode.Usage, wrong);
        using GraphClient client = new(input.Graph, Credential(parse, input.Graph), Surroundings.Clock);
        Resolution resolution = new(client, input, Surroundings.Clock.GetUtcNow().UtcDateTime);
        IReadOnlyList<ResolvedTenant> tenants = resolution.Run(Surroundings.Cancellation).GetAwaiter().GetResult();
        string csv = CsvText.Of(TenantDirectory.List(pack.Settings.Tenant) with { Rows = resolution.Rows });
        List<Finding> findings = [.. tenants.SelectMany(Findings)];
        if (input.DirectoryPath is { } path)
            Write(path, csv, findings);
        if (input.NamesPath is { } memory)
            Write(memory, resolution.Memory.Write(), findings);
        return Report.Of(LocatedFinding.InOrder(findings)) with
        {
            Text = (input.DirectoryPath is null ? csv : "") + string.Concat(tenants.Where(_ => input.DirectoryPath is not null).Select(tenant => $"{tenant.Line}\n")),
            Json = writer => WriteJson(writer, tenants),
            Closing = input.DirectoryPath is null ? null : $"{Counts.Number(resolution.Rows.Count, "tenant")} in {input.DirectoryPath}.",
        };
    }

    private ResolutionInput? Read(ParseResult parse, OpenedPack pack, List<Finding> wrong)
    {
        Finding Wrong(string message) => Unusable.At(Anchor.Nowhere, message);
        string? Absolute(string? path) => path is null ? null : Path.GetFullPath(path, Surroundings.WorkingDirectory);
        string? TextOf(string? path, bool mustExist) => ReadFile(path, mustExist, message => wrong.Add(Wrong(message)));

        List<string> texts = [.. parse.GetValue(ids) ?? []];
        if (TextOf(Absolute(parse.GetValue(from)), mustExist: true) is { } list)
            texts.AddRange(list.Split('\n').Select(line => line.Trim('\r', ' ', '\uFEFF')).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split(',', ';', '\t')[0].Trim('"', ' ')).Where(text => !text.Equals("TenantId", StringComparison.OrdinalIgnoreCase)));
        List<TenantAsked> asked = [];
        foreach (string text in texts)
        {
            if (TenantAsked.Read(text) is { } read)
                asked.Add(read);
            else
                wrong.Add(Wrong($"{Shown.Value(text)} is neither a tenant id nor a domain."));
        }

        if (texts.Count == 0 && wrong.Count == 0)
            wrong.Add(Wrong("No tenant is named: write ids or domains, or --from FILE."));
        if (!Uri.TryCreate(parse.GetValue(graph)!.TrimEnd('/') + "/", UriKind.Absolute, out Uri? endpoint) || !(endpoint.Scheme == Uri.UriSchemeHttps || (endpoint.Scheme == Uri.UriSchemeHttp && endpoint.IsLoopback)))
            wrong.Add(Wrong($"--graph {Shown.Value(parse.GetValue(graph)!)} is no https address."));
        string? directoryPath = Absolute(parse.GetValue(directory));
        string? namesPath = Absolute(parse.GetValue(names)) ?? (directoryPath is null ? null : Path.ChangeExtension(directoryPath, ".names.json"));
        List<string> mistakes = [];
        IReadOnlyList<TenantDirectory.Row> rows = directoryPath is null
            ? TenantDirectory.List(pack.Settings.Tenant).Rows
            : DirectoryFile.Read(directoryPath, TextOf(directoryPath, mustExist: false) ?? "", mistakes);
        wrong.AddRange(mistakes.Select(mistake => Wrong($"{directoryPath}: {mistake}.")));
        if (NameMemory.Read(TextOf(namesPath, mustExist: false) ?? "") is not { } memory)
        {
            wrong.Add(Wrong($"{namesPath} is not what this command writes."));
            return null;
        }

        return endpoint is null ? null : new ResolutionInput([.. asked.DistinctBy(one => one.Key)], rows, memory, endpoint)
        {
            DirectoryPath = directoryPath,
            NamesPath = namesPath,
            Refresh = parse.GetValue(refresh),
            HomeTenants = pack.Settings.Tenant.HomeTenantIds,
            Protected = ProtectedNames.List(pack.Settings.Tenant).Rows,
        };
    }

    private static string? ReadFile(string? path, bool mustExist, Action<string> wrong)
    {
        if (path is null || (!mustExist && !File.Exists(path)))
            return null;
        try
        {
            return File.ReadAllText(path, new UTF8Encoding(false, throwOnInvalidBytes: true));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            wrong($"{path} cannot be read: {failure.Message}");
            return null;
        }
    }

    private TokenCredential? Credential(ParseResult parse, Uri endpoint)
    {
        if (Surroundings.GraphCredential is { } given)
            return given();
        if (endpoint.IsLoopback)
            return null;
        return parse.GetValue(deviceCode)
            ? new DeviceCodeCredential(new DeviceCodeCredentialOptions { DeviceCodeCallback = (code, _) => Surroundings.Error.WriteLineAsync(code.Message) })
            : new DefaultAzureCredential();
    }

    private static IEnumerable<Finding> Findings(ResolvedTenant tenant)
    {
        if (tenant.Failure is { } reason)
            yield return Unresolved.At(Anchor.Nowhere, $"{tenant.Asked.Key}: {reason}.");
        if (tenant.Row is { LookalikeOf.Length: > 0 } row)
            yield return Imitation.At(Anchor.Nowhere, $"{row.TenantId}: {Shown.Value(row.DisplayName)} ({Shown.Value(row.DefaultDomain)}) imitates {Shown.Value(row.LookalikeOf)}, score {row.LookalikeScore}.");
        if (tenant is { Before: { } before, Row: { } renamed })
            yield return Renamed.At(Anchor.Nowhere, $"{renamed.TenantId}: {Shown.Value(before.DisplayName)} is {Shown.Value(tenant.Name)} now.");
    }

    private static void Write(string path, string text, List<Finding> findings)
    {
        try
        {
            TextFile.Replace(path, null, text);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            findings.Add(CheckConclusion.NotWritten.At(new Anchor.OfSpan(SourceSpan.WholeFile(path)), $"{path} could not be written: {failure.Message}"));
        }
    }

    private static void WriteJson(Utf8JsonWriter writer, IReadOnlyList<ResolvedTenant> tenants)
    {
        writer.WriteStartArray("tenants");
        foreach (ResolvedTenant tenant in tenants)
        {
            writer.WriteStartObject();
            writer.WriteString("asked", tenant.Asked.Key);
            writer.WriteString("outcome", tenant.Outcome);
            writer.WriteString("tenantId", tenant.Row?.TenantId.ToString());
            writer.WriteString("displayName", tenant.Row?.DisplayName);
            writer.WriteString("defaultDomain", tenant.Row?.DefaultDomain);
            writer.WriteString("nameSkeleton", tenant.Row?.NameSkeleton);
            writer.WriteString("lookalikeOf", tenant.Row?.LookalikeOf);
            writer.WriteNumber("lookalikeScore", tenant.Row?.LookalikeScore ?? 0);
            writer.WriteString("formerName", tenant.Before?.DisplayName);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
