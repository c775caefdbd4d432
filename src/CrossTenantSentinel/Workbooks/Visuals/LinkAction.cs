namespace CrossTenantSentinel.Workbooks.Visuals;

/// <summary>Where a link in a cell leads.</summary>
public abstract record LinkAction
{
    private LinkAction()
    {
    }

    /// <summary>To a web page.</summary>
    /// <param name="AddressColumn">The column that holds the address; the linked column itself when null.</param>
    /// <param name="Label">What the reader sees; the cell's value when null.</param>
    public sealed record ToPage(string? AddressColumn = null, string? Label = null) : LinkAction;

    /// <summary>To a pane with the cell's whole value.</summary>
    /// <param name="Label">What the reader sees; the cell's value when null.</param>
    public sealed record ToCellDetails(string? Label = null) : LinkAction;

    /// <summary>To a pane with the whole row.</summary>
    /// <param name="Label">What the reader sees; the cell's value when null.</param>
    public sealed record ToRowDetails(string? Label = null) : LinkAction;
}
