using CrossTenantSentinel.Cli.Compilation;
using CrossTenantSentinel.Cli.Testing;
using CrossTenantSentinel.Content.Samples;
using CrossTenantSentinel.Content.Watchlists;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Kql.Scenarios;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Scenarios;
using CrossTenantSentinel.Settings;
using CrossTenantSentinel.Tables;
using Shouldly;
using Xunit;

namespace CrossTenantSentinel.Tests.Content;

/// <summary>Runs detections under other settings than the default on sample events, with Fabrikam and Contoso Labs in the tenant directory.</summary>
internal static class RunUnderSettings
{
    /// <summary>The users that it shows.</summary>
    public static string[] Users(Func<TenantSettings, Detection> detection, TenantSettings tenant, params TableRow[] given) =>
        Column(detection, tenant, "UserPrincipalName", given);

    /// <summary>The texts of a column of its rows.</summary>
    public static string[] Column(Func<TenantSettings, Detection> detection, TenantSettings tenant, string column, params TableRow[] given)
    {
        string slug = detection(tenant).Slug;
        using PackCompilation pack = BoundPack.Under(() => Pack.Under(tenant));
        Detection bound = Pack.Under(tenant).Detections.Single(detection => detection.Slug == slug);
        Scenario scenario = bound.AllScenarios[0] with
        {
            Given = given,
            Watchlists = [Lists.Directory(tenant, TenantDirectory.Fabrikam, TenantDirectory.ContosoLabs)],
        };

        ScenarioResult result = new PackScenarios(pack).Run(bound, new ScenarioVariant(slug, scenario, scenario, VariantExpectation.Same), cancellation: TestContext.Current.CancellationToken);

        Table rows = result.Outcome.Result.ShouldNotBeNull(string.Join("\n", result.Outcome.Problems));
        int place = rows.Columns.ToList().FindIndex(candidate => candidate.Name == column);
        return [.. Enumerable.Range(0, rows.Count).Select(row => RowValues.Text(rows.RowAt(row)[place]))];
    }
}
