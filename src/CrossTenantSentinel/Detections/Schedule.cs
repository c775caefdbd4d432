namespace CrossTenantSentinel.Detections;

/// <summary>How often a scheduled rule runs and how far each run looks back.</summary>
/// <param name="Every">Time between runs (Sentinel: <c>queryFrequency</c>): 5 minutes to 14 days, whole minutes; at least 1 hour when the lookback is 2 days or more.</param>
/// <param name="Lookback">Time each run covers (Sentinel: <c>queryPeriod</c>): 5 minutes to 14 days, whole minutes, at least <paramref name="Every"/>.</param>
public sealed record Schedule(TimeSpan Every, TimeSpan Lookback);
