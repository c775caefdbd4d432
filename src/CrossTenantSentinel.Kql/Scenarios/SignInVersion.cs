using CrossTenantSentinel.Scenarios;
using CrossTenantSentinel.Tables;

namespace CrossTenantSentinel.Kql.Scenarios;

/// <summary>Sign-ins that the log brings twice: interrupted at first and then, with the same id, what became of them. Only the last version counts.</summary>
internal static class SignInVersion
{
    /// <summary>The user was asked for another step: neither success nor failure.</summary>
    private const string Interrupted = "50125";

    /// <summary>Whether a row is a sign-in of a user that has an id.</summary>
    public static bool IsSignIn(TableRow row) => row is SigninLogs { Id.Length: > 0 } or AADNonInteractiveUserSignInLogs { Id.Length: > 0 };

    /// <summary>The scenario with two earlier versions of every sign-in: interrupted, and as it is.</summary>
    public static Scenario Before(Scenario scenario) => scenario with
    {
        Given = [.. scenario.Given.SelectMany(row => IsSignIn(row) && ScenarioData.IngestionOf(row) is { } at ? [Interruption(row, at.AddSeconds(-2)), IngestedAt(row, at.AddSeconds(-1)), row] : new[] { row })],
    };

    /// <summary>The scenario with every sign-in written once more, at a later time.</summary>
    public static Scenario Again(Scenario scenario, DateTime at) =>
        scenario with { Given = [.. scenario.Given.SelectMany(row => IsSignIn(row) ? [row, IngestedAt(row, at)] : new[] { row })] };

    private static TableRow Interruption(TableRow row, DateTime at) =>
        RowCopies.With(IngestedAt(row, at), property => property.Name is nameof(SigninLogs.ResultType), _ => Interrupted);

    private static TableRow IngestedAt(TableRow row, DateTime at) => RowCopies.With(row, property => property.Name == nameof(TableRow.IngestedAt), _ => at);
}
