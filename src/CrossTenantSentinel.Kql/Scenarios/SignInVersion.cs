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

    /// <summary>The scenario with an interrupted version before every sign-in.</summary>
    public static Scenario Before(Scenario scenario) => scenario with { Given = [.. scenario.Given.SelectMany(row => IsSignIn(row) ? [Interruption(row), row] : new[] { row })] };

    private static TableRow Interruption(TableRow row)
    {
        DateTime? ingested = ScenarioData.IngestionOf(row)?.AddSeconds(-1);
        return row switch
        {
            SigninLogs signIn => signIn with { ResultType = Interrupted, ResultDescription = "Interrupted.", IngestedAt = ingested },
            AADNonInteractiveUserSignInLogs signIn => signIn with { ResultType = Interrupted, ResultDescription = "Interrupted.", IngestedAt = ingested },
            _ => row,
        };
    }
}
