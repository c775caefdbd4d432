namespace CrossTenantSentinel.Workbooks.Parameters;

/// <summary>Where the options of a choice come from.</summary>
public abstract record OptionSource
{
    private OptionSource()
    {
    }

    /// <summary>Options that are always the same.</summary>
    /// <param name="Options">The options in order; at least one.</param>
    public sealed record Fixed(params IReadOnlyList<Option> Options) : OptionSource;

    /// <summary>The rows of a query with the columns <c>value</c> and <c>label</c>.</summary>
    /// <param name="Query">The query.</param>
    public sealed record FromQuery(ParameterQuery Query) : OptionSource;
}
