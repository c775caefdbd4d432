namespace CrossTenantSentinel.Emit.Views;

/// <summary>How rows become alerts (<c>eventGroupingSettings</c>).</summary>
internal sealed record EventGroupingView(string AggregationKind);
