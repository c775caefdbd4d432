using CrossTenantSentinel.Cli.Compilation;
using CrossTenantSentinel.Cli.Processes;
using CrossTenantSentinel.Cli.Running;
using CrossTenantSentinel.Cli.Testing;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Mutations;
using CrossTenantSentinel.Kql.Mutations.Kinds;
using CrossTenantSentinel.Kql.Scenarios;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Settings;

namespace CrossTenantSentinel.Cli.Mutating;

/// <summary>
/// Changes queries in one place at a time and runs scenarios until one notices. Every mutant is a text that is bound anew, so that names and types
/// are those that it has in Sentinel.
/// </summary>
/// <param name="compilation">The pack.</param>
/// <param name="tenant">Its settings.</param>
/// <param name="frontEnd">Binds mutants.</param>
/// <param name="cancellation">Ends the run.</param>
public sealed class MutationRun(PackCompilation compilation, TenantSettings tenant, IKustoFrontEnd frontEnd, CancellationToken cancellation)
{
    /// <summary>Bound queries are large: so many are held at a time.</summary>
    private const int MutantsAtOnce = 128;

    private static readonly TimeSpan LongestRun = TimeSpan.FromSeconds(20);

    private readonly PackScenarios scenarios = new(compilation);
    private readonly Dictionary<string, IReadOnlyList<ScenarioVariant>> variants = new(StringComparer.Ordinal);

    /// <summary>Failures of the scenarios with the query as it is: nothing can be said of a mutant where these stand.</summary>
    /// <param name="detections">The detections.</param>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public IReadOnlyList<ScenarioResult> Unchanged(IReadOnlyList<Detection> detections)
    {
        ArgumentNullException.ThrowIfNull(detections);
        compilation.Bind(detections);
        return
        [
            .. detections.SelectMany(detection => VariantsOf(detection).Select(variant => scenarios.Run(detection, variant, cancellation: cancellation)))
                .Where(result => !result.Passed),
        ];
    }

    /// <summary>Makes and judges every mutant of a detection or function.</summary>
    /// <param name="item">The detection or function.</param>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public MutationResult Of(MutatedItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        Detection first = item.Tests[0];
        RenderedQuery query = first.Query.Render();
        (int start, int end) = item.PlaceIn(first);
        BoundQuery bound = compilation.Bound(first)[0].Bound ?? throw new InvalidOperationException($"{first.Slug} has passed its scenarios and is not bound.");
        JudgedMutant[] judged =
        [
            .. QueryMutations.Of(bound)
                .Where(mutant => mutant.Clause.Start >= start && mutant.Clause.Start + mutant.Clause.Length <= end && !ReadsBeyondLookback(first, query, mutant))
                .Select(mutant => new JudgedMutant(mutant, query, MutantVerdict.Survived)),
        ];
        foreach (Detection test in item.Tests)
        {
            int distance = item.PlaceIn(test).Start - start;
            int[] open = [.. Enumerable.Range(0, judged.Length).Where(index => judged[index].Verdict == MutantVerdict.Survived)];
            foreach (int[] some in open.Chunk(MutantsAtOnce))
                Judge(judged, some, test, distance);
        }

        return Excused(item, query.Text, judged, (start, end));
    }

    /// <summary>A rule sees no row from before its lookback, so a window that reaches as far back can be as long as it likes.</summary>
    private static bool ReadsBeyondLookback(Detection detection, RenderedQuery query, QueryMutant mutant) =>
        mutant.Mutation == DoubleWindow.MutationName && detection is ScheduledRule rule && mutant.Before(query.Text) == KqlLiteral.Of(rule.Schedule.Lookback);

    private void Judge(JudgedMutant[] judged, int[] some, Detection test, int distance)
    {
        string text = test.Query.Render().Text;
        IReadOnlyList<FrontEndAnswer> answers = frontEnd.AnalyzeAll([.. some.Select(index => judged[index].Mutant.Moved(distance).Apply(text))], compilation.Schema);
        IReadOnlyList<ScenarioVariant> tests = VariantsOf(test);
        (MutantVerdict Verdict, string? Killer)[] verdicts = Concurrently.Select(answers, answer => Verdict(test, tests, answer), cancellation);
        foreach ((int index, (MutantVerdict verdict, string? killer)) in some.Zip(verdicts))
            judged[index] = judged[index] with { Verdict = verdict, Because = killer };
    }

    private (MutantVerdict Verdict, string? Killer) Verdict(Detection test, IReadOnlyList<ScenarioVariant> tests, FrontEndAnswer answer)
    {
        if (answer is not BoundQuery mutant)
            return (MutantVerdict.Invalid, null);
        try
        {
            ScenarioResult? failed = IsolatedThread.Run(stop => scenarios.RunAll(test, tests, mutant, stop).FirstOrDefault(result => !result.Passed), LongestRun, cancellation);
            if (failed is null)
                return (MutantVerdict.Survived, null);
            if (failed.Outcome.Plan is null)
                return (MutantVerdict.Invalid, null);
            bool isTooMuch = failed.Outcome.Problems.Any(problem => problem.Kind == RunLimits.TooManyRows || problem.Kind == RunLimits.TooMuchMemory);
            return isTooMuch ? (MutantVerdict.TimedOut, null) : (MutantVerdict.Killed, $"{test.Slug}: {failed.Variant.Name}");
        }
        catch (TimeoutException)
        {
            return (MutantVerdict.TimedOut, null);
        }
    }

    private static MutationResult Excused(MutatedItem item, string text, JudgedMutant[] judged, (int Start, int End) own)
    {
        EquivalentClauses clauses = new(item.Equivalents, text, own);
        HashSet<EquivalentMutation> used = new(ReferenceEqualityComparer.Instance);
        for (int index = 0; index < judged.Length; index++)
        {
            if (judged[index].Verdict != MutantVerdict.Survived || clauses.Covering(judged[index].Mutant) is not { } said)
                continue;
            used.Add(said);
            judged[index] = judged[index] with { Verdict = MutantVerdict.Equivalent, Because = said.Reason };
        }

        return new MutationResult(item, judged, [.. item.Equivalents.Where(said => !used.Contains(said))]);
    }

    private IReadOnlyList<ScenarioVariant> VariantsOf(Detection detection)
    {
        if (!variants.TryGetValue(detection.Slug, out IReadOnlyList<ScenarioVariant>? known))
            variants.Add(detection.Slug, known = [.. PackScenarios.Of(detection, tenant)]);
        return known;
    }
}
