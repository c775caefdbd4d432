using CrossTenantSentinel.Sources;

namespace CrossTenantSentinel.Detections;

/// <summary>A hunting query, without its row type. A person runs it, so it has no severity, schedule or alert.</summary>
public abstract record HuntingQuery : Detection
{
    private protected HuntingQuery(SourceLocation declared)
        : base(declared)
    {
    }
}
