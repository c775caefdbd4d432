using System.Text.RegularExpressions;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Scenarios;
using CrossTenantSentinel.Tables;

namespace CrossTenantSentinel.Kql.Scenarios;

/// <summary>
/// What every detection must bear, made from its own scenarios: no rows, sign-ins without tenants, identifiers in upper case, rows that arrive
/// twice, rows older than its window, exempt entities.
/// </summary>
public static partial class UniversalVariants
{
    private static readonly string[] TenantColumns = ["HomeTenantId", "ResourceTenantId"];

    /// <summary>The scenarios of a detection as written, and their variants.</summary>
    /// <param name="detection">The detection.</param>
    /// <param name="exempted">
    /// The scenario with everything that it alerts on exempted, once for each column that can be exempt; none where the detection knows no exemptions.
    /// </param>
    public static IEnumerable<ScenarioVariant> Of(Detection detection, Func<Detection, Scenario, IEnumerable<(string Column, Scenario Scenario)>> exempted)
    {
        ArgumentNullException.ThrowIfNull(detection);
        ArgumentNullException.ThrowIfNull(exempted);
        IReadOnlyList<Scenario> scenarios = detection.AllScenarios;
        foreach (Scenario scenario in scenarios)
        {
            yield return new ScenarioVariant(scenario.Name, scenario, scenario, VariantExpectation.Same);
            yield return Variant("texts in capitals: ", scenario, CapitalTexts.In(scenario), VariantExpectation.SameButForCase);
        }

        if (scenarios.FirstOrDefault(scenario => scenario.ExpectedRows.Count > 0) is not { } firing)
            yield break;
        yield return Variant("empty tables: ", firing, firing with { Given = [] }, VariantExpectation.Nothing);
        foreach (Scenario scenario in scenarios.Where(scenario => scenario.ExpectedRows.Count > 0))
        {
            if (scenario.Given.Any(HasTenants))
                yield return Variant("sign-ins without tenants: ", scenario, WithoutTenants(scenario), VariantExpectation.Nothing);
            yield return Variant("identifiers in upper case: ", scenario, InUpperCase(scenario), VariantExpectation.SameButForCase);
            if (scenario.Given.Any(SignInVersion.IsSignIn))
                yield return Variant("an earlier version of every sign-in: ", scenario, SignInVersion.Before(scenario), VariantExpectation.Same);
            if (scenario.Given.Any(OtherOperations.IsOperation))
                yield return Variant("other operations: ", scenario, OtherOperations.Beside(scenario), VariantExpectation.Same);
            yield return Variant("every row twice: ", scenario, scenario with { Given = [.. scenario.Given, .. scenario.Given] }, VariantExpectation.Same);
            if (detection is ScheduledRule scheduled)
            {
                yield return Variant("rows older than the window: ", scenario, Older(scenario, scheduled.Schedule.Lookback), VariantExpectation.Nothing);
                Scenario next = scenario with { Now = scenario.Now + scheduled.Schedule.Every };
                yield return Variant("the next run: ", scenario, next, VariantExpectation.Nothing);
                if (scenario.Given.Any(SignInVersion.IsSignIn))
                    yield return Variant("the next run, sign-ins written again: ", scenario, SignInVersion.Again(next, next.Now.AddMinutes(-1)), VariantExpectation.Nothing);
                yield return Variant("rows that arrive after the run's time: ", scenario, Late(scenario), VariantExpectation.Nothing);
            }

            foreach ((string column, Scenario spared) in exempted(detection, scenario))
                yield return Variant($"exempt {column}: ", scenario, CapitalTexts.In(spared), VariantExpectation.Nothing);
        }
    }

    private static ScenarioVariant Variant(string what, Scenario original, Scenario changed, VariantExpectation expected) => new(what + original.Name, original, changed, expected);

    private static bool HasTenants(TableRow row) => Array.TrueForAll(TenantColumns, column => RowProperties.Of(row)[column] is not null);

    /// <summary>Rows of other tables, such as what the directory says of a user, stay: the sign-ins alone must not be enough.</summary>
    private static Scenario WithoutTenants(Scenario scenario) =>
        scenario with { Given = [.. scenario.Given.Select(row => HasTenants(row) ? RowCopies.With(row, property => TenantColumns.Contains(property.Name), _ => null) : row)] };

    private static Scenario InUpperCase(Scenario scenario) =>
        scenario with { Given = [.. scenario.Given.Select(row => RowCopies.With(row, property => property.PropertyType == typeof(string) && property.Name != "Id", Upper))] };

    private static Scenario Older(Scenario scenario, TimeSpan lookback) =>
        scenario with { Given = [.. scenario.Given.Select(row => RowCopies.With(row, property => property.PropertyType == typeof(DateTime?), value => (DateTime?)value - lookback))] };

    /// <summary>A run begins minutes after its time and sees what has arrived meanwhile. The next run sees it, too.</summary>
    private static Scenario Late(Scenario scenario) =>
        scenario with { Given = [.. scenario.Given.Select(row => RowCopies.With(row, property => property.Name == nameof(TableRow.IngestedAt), _ => scenario.Now.AddMinutes(1)))] };

    private static object? Upper(object? value) => value is string text ? Identifier.Replace(text, match => match.Value.ToUpperInvariant()) : value;

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Identifier { get; }
}
