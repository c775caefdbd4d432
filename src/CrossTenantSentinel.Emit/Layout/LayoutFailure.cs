namespace CrossTenantSentinel.Emit.Layout;

/// <summary>A template asks a helper for something that it cannot do.</summary>
internal sealed class LayoutFailure : Exception
{
    /// <summary>Says what is wrong.</summary>
    public LayoutFailure(string message)
        : base(message)
    {
    }
}
