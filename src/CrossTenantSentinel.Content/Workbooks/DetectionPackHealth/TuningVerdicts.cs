namespace CrossTenantSentinel.Content.Workbooks.DetectionPackHealth;

/// <summary>What to do about a rule, by what became of its incidents.</summary>
internal static class TuningVerdicts
{
    /// <summary>So many incidents are enough to judge a rule.</summary>
    public const long Enough = 5;

    /// <summary>Half or more of enough classified incidents are false positives.</summary>
    public const string Tune = "tune";

    /// <summary>Less than half of enough closed incidents are classified: nobody knows how good the rule is.</summary>
    public const string Classify = "classify";

    /// <summary>No alert.</summary>
    public const string Silent = "silent";

    /// <summary>Nothing stands out.</summary>
    public const string Fine = "fine";

    public static IReadOnlyList<string> WorstFirst => [Tune, Classify, Fine, Silent];
}
