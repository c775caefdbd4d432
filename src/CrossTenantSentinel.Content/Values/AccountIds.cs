namespace CrossTenantSentinel.Content.Values;

/// <summary>Object ids that stand for something else than an account.</summary>
public static class AccountIds
{
    /// <summary>What the log writes where it knows no user.</summary>
    public static string Nobody => Guid.Empty.ToString();
}
