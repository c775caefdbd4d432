namespace CrossTenantSentinel.Lookalikes;

/// <summary>A name that imitates a protected one.</summary>
/// <param name="Of">The protected name.</param>
/// <param name="Candidate">The name or domain that imitates it.</param>
/// <param name="Kind">How.</param>
/// <param name="Score">How closely: 70 to 100. From <see cref="ReportedScore"/> on it is worth an alert.</param>
public sealed record Lookalike(ProtectedName Of, string Candidate, LookalikeKind Kind, int Score)
{
    /// <summary>The least score that is worth an alert.</summary>
    public const int ReportedScore = 75;
}
