using System.CommandLine;
using System.Text.Json;
using CrossTenantSentinel.Cli.Files;
using CrossTenantSentinel.Cli.Processes;
using CrossTenantSentinel.Cli.Reporting;
using CrossTenantSentinel.Findings;

namespace CrossTenantSentinel.Cli.Commands;

/// <summary><c>cts emit</c>: writes <c>rules/</c> and <c>workbooks/</c>, or says what it would write.</summary>
internal sealed class EmitVerb : PackVerb
{
    private readonly Option<bool> check = new("--check") { Description = "Write nothing; list every stale, missing and orphaned file, and exit 1 if there is one." };

    public EmitVerb(GlobalOptions options, Surroundings surroundings)
        : base("emit", "Check the pack, then write rules/ and workbooks/. Nothing is written while an error stands.", options, surroundings) =>
        Add(check);

    public override IReadOnlyList<(string CommandLine, string Does)> Examples =>
    [
        ("cts emit", "write the pack"),
        ("cts emit --check", "fail if the files on disk are not what the C# code says"),
        ("cts emit --tenant fabrikam", "write the pack under the settings in cts.fabrikam.json"),
    ];

    protected override Report Run(ParseResult parse, OpenedPack pack)
    {
        IReadOnlyList<LocatedFinding> found = [.. pack.Compilation.Findings, .. pack.Compilation.Locate(pack.Compilation.Emission.Findings)];
        if (found.Any(located => located.Finding.Severity == FindingSeverity.Error))
            return Conclude(pack, found, "Nothing was written.", null);
        try
        {
            OutputPlan plan = OutputPlanner.Plan(pack.Root, pack.Compilation.Emission.Files);
            return parse.GetValue(check) ? Compare(pack, found, plan) : Write(pack, found, plan);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Finding unreadable = OutputWriter.Failed.At(Anchor.Nowhere, $"{string.Join(" and ", OutputPlan.Folders)} could not be read: {failure.Message}");
            return Conclude(pack, [.. found, .. LocatedFinding.InOrder(unreadable)], "Nothing was written.", null);
        }
    }

    private static Report Compare(OpenedPack pack, IReadOnlyList<LocatedFinding> found, OutputPlan plan)
    {
        IReadOnlyList<LocatedFinding> differences = LocatedFinding.InOrder([.. plan.Obstacles, .. PlanFindings.Of(pack.Root, plan)]);
        string closing = differences.Count == 0
            ? $"All {Counts.Number(plan.Files.Count, "file")} are up to date."
            : $"{plan.In(OutputState.Stale).Count()} stale, {plan.In(OutputState.Missing).Count()} missing, {plan.In(OutputState.Orphaned).Count()} orphaned. Run cts emit.";
        return Conclude(pack, [.. found, .. differences], closing, json => WriteFiles(json, plan));
    }

    private Report Write(OpenedPack pack, IReadOnlyList<LocatedFinding> found, OutputPlan plan)
    {
        IReadOnlyList<Finding> failures = plan.Obstacles.Count > 0 ? plan.Obstacles : new OutputWriter(pack.Root).Write(plan, Surroundings.Cancellation);
        if (failures.Count > 0)
            return Conclude(pack, [.. found, .. LocatedFinding.InOrder(failures)], failures.Any(failure => failure.Kind == OutputWriter.NotRestored) ? null : "Nothing was written.", null);
        int written = plan.In(OutputState.Stale).Count() + plan.In(OutputState.Missing).Count();
        string closing = $"Wrote {Counts.Number(written, "file")}, deleted {plan.In(OutputState.Orphaned).Count()}, left {plan.In(OutputState.Unchanged).Count()} unchanged.";
        return Conclude(pack, found, closing, json => WriteFiles(json, plan));
    }

    private static Report Conclude(OpenedPack pack, IReadOnlyList<LocatedFinding> found, string? closing, Action<Utf8JsonWriter>? json)
    {
        Report report = Report.Of(found) with { Checked = pack.Compilation.Catalog.Items.Count, Json = json };
        return report with { Closing = closing is null ? Counts.Of(report) : $"{Counts.Of(report)} {closing}" };
    }

    private static void WriteFiles(Utf8JsonWriter json, OutputPlan plan)
    {
        json.WriteStartObject("files");
        foreach (OutputState state in Enum.GetValues<OutputState>())
        {
            json.WriteStartArray(state.ToString().ToLowerInvariant());
            foreach (PlannedFile file in plan.In(state))
                json.WriteStringValue(file.Path);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}
