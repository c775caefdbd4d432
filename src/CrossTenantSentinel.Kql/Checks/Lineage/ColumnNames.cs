namespace CrossTenantSentinel.Kql.Checks.Lineage;

/// <summary>A set of column names that may also be "all but some".</summary>
internal sealed class ColumnNames
{
    private readonly HashSet<string> listed;
    private bool isComplement;

    private ColumnNames(IEnumerable<string> listed, bool isComplement)
    {
        this.listed = new HashSet<string>(listed, StringComparer.Ordinal);
        this.isComplement = isComplement;
    }

    /// <summary>Whether nothing is known of the names, but for those removed.</summary>
    public bool IsOpen => isComplement;

    /// <summary>The names, when they are known; otherwise those that are not among them.</summary>
    public IReadOnlyCollection<string> Listed => listed;

    /// <summary>Every name.</summary>
    public static ColumnNames All() => new([], true);

    /// <summary>Some names.</summary>
    public static ColumnNames Of(IEnumerable<string> names) => new(names, false);

    /// <summary>A set of its own with the same names.</summary>
    public ColumnNames Copy() => new(listed, isComplement);

    /// <summary>Whether a name is among them.</summary>
    public bool Contains(string name) => listed.Contains(name) != isComplement;

    /// <summary>Adds a name.</summary>
    public void Add(string name)
    {
        if (isComplement)
            listed.Remove(name);
        else
            listed.Add(name);
    }

    /// <summary>Removes a name.</summary>
    public void Remove(string name)
    {
        if (isComplement)
            listed.Add(name);
        else
            listed.Remove(name);
    }

    /// <summary>Adds the names of another set.</summary>
    public void Add(ColumnNames other)
    {
        if (!other.isComplement)
        {
            foreach (string name in other.listed)
                Add(name);
            return;
        }

        HashSet<string> missing = [.. other.listed.Where(name => !Contains(name))];
        listed.Clear();
        listed.UnionWith(missing);
        isComplement = true;
    }
}
