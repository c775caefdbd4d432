using CrossTenantSentinel.Workbooks.Parameters;

namespace CrossTenantSentinel.Workbooks;

/// <summary>One link or tab.</summary>
/// <param name="Label">What the reader sees.</param>
public abstract record Link(string Label)
{
    /// <summary>A link that sets a parameter; in a step of tabs, a tab.</summary>
    /// <param name="Label">What the reader sees.</param>
    /// <param name="Parameter">The parameter.</param>
    /// <param name="Value">The value that it sets.</param>
    public sealed record ToParameter(string Label, TabParameter Parameter, string Value) : Link(Label);

    /// <summary>A link to a page. The portal disables it among tabs.</summary>
    /// <param name="Label">What the reader sees.</param>
    /// <param name="Address">The page's absolute address.</param>
    public sealed record ToPage(string Label, string Address) : Link(Label);
}
