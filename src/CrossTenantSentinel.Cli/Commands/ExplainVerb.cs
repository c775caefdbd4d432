using System.CommandLine;
using System.Text;
using CrossTenantSentinel.Adoption.Readers;
using CrossTenantSentinel.Catalogs;
using CrossTenantSentinel.Cli.Processes;
using CrossTenantSentinel.Cli.Reporting;
using CrossTenantSentinel.Emit;
using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Spelling;

namespace CrossTenantSentinel.Cli.Commands;

/// <summary><c>cts explain</c>: what a finding's code means.</summary>
internal sealed class ExplainVerb : Verb
{
    /// <summary>CTS0005.</summary>
    public static readonly FindingKind UnknownCode = new()
    {
        Code = "CTS0005",
        Title = "Unknown code",
        Why = "Codes are never reused: a code of an older version that is gone is not listed either.",
        Instead = "Run cts explain without a code for the list of all codes.",
    };

    private readonly Argument<string?> code = new("CODE") { Description = "The code, for example CTS2001. Default: list all codes.", Arity = ArgumentArity.ZeroOrOne };

    public ExplainVerb(GlobalOptions options, Surroundings surroundings)
        : base("explain", "Say what a finding's code means, why it matters and what to do.", options, surroundings) =>
        Arguments.Add(code);

    public override IReadOnlyList<(string CommandLine, string Does)> Examples =>
    [
        ("cts explain CTS2001", "explain one code"),
        ("cts explain", "list all codes"),
        ("cts explain --format markdown", "write the page of all codes, src/DIAGNOSTICS.md"),
    ];

    protected override IReadOnlyList<string> Formats => ["text", "json", "markdown"];

    /// <summary>Every kind of finding that the tool can report, by code.</summary>
    public static IReadOnlyList<FindingKind> AllKinds { get; } =
        FindingKinds.In(typeof(ContentItem).Assembly, typeof(Run).Assembly, typeof(IKustoFrontEnd).Assembly, typeof(ContentFiles).Assembly, typeof(PackEmitter).Assembly, typeof(ExplainVerb).Assembly);

    protected override Report Run(ParseResult parse)
    {
        if (Options.Is(parse, "markdown") && parse.GetValue(code) is null)
            return new Report(ExitCode.Clean, []) { Text = DiagnosticsMarkdown.Of(AllKinds) };
        if (parse.GetValue(code) is not { } asked)
            return ReportOn(AllKinds, string.Concat(AllKinds.Select(kind => $"{kind.Code}  {SeverityText.Of(kind.Severity),-7}  {kind.Title}\n")));
        FindingKind? found = AllKinds.FirstOrDefault(kind => kind.Code.Equals(asked, StringComparison.OrdinalIgnoreCase));
        if (found is not null)
            return ReportOn([found], Options.Is(parse, "markdown") ? DiagnosticsMarkdown.Of(found) : Explain(found));
        IReadOnlyList<string> nearest = NearestNames.Of(asked, AllKinds.Select(kind => kind.Code));
        return Report.Of(ExitCode.Usage, UnknownCode.At(Anchor.Nowhere, $"There is no code {Shown.Value(asked)}.", nearest.Count == 0 ? null : $"Did you mean {string.Join(" or ", nearest)}?"));
    }

    private static string Explain(FindingKind kind) => new StringBuilder()
        .Append(kind.Code).Append(": ").Append(kind.Title).Append(" (").Append(SeverityText.Of(kind.Severity)).Append(")\n\n")
        .Append("Why it matters\n    ").Append(kind.Why).Append("\n\nWhat to do\n    ").Append(kind.Instead).Append('\n')
        .ToString();

    private static Report ReportOn(IReadOnlyList<FindingKind> kinds, string text) => new(ExitCode.Clean, [])
    {
        Text = text,
        Json = json =>
        {
            json.WriteStartArray("kinds");
            foreach (FindingKind kind in kinds)
            {
                json.WriteStartObject();
                json.WriteString("code", kind.Code);
                json.WriteString("severity", SeverityText.Of(kind.Severity));
                json.WriteString("title", kind.Title);
                json.WriteString("why", kind.Why);
                json.WriteString("instead", kind.Instead);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        },
    };
}
