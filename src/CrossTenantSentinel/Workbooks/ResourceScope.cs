using CrossTenantSentinel.Workbooks.Parameters;

namespace CrossTenantSentinel.Workbooks;

/// <summary>Which workspaces a query reads.</summary>
public abstract record ResourceScope
{
    private ResourceScope()
    {
    }

    /// <summary>The workspaces that a resource parameter holds.</summary>
    /// <param name="Parameter">The parameter.</param>
    public sealed record FromParameter(ResourceParameter Parameter) : ResourceScope;

    /// <summary>The workspace in which the workbook is saved.</summary>
    public sealed record Own : ResourceScope;
}
