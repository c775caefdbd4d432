namespace CrossTenantSentinel.Kql.Lowering.Naming;

/// <summary>Names for columns that must differ: the second <c>a</c> becomes <c>a1</c>, the next <c>a2</c>.</summary>
internal sealed class UniqueNames
{
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);
    private int unnamed;

    public UniqueNames(params IEnumerable<string> taken) => this.taken.UnionWith(taken);

    /// <summary>The name, or the first free one of its followers.</summary>
    public string Add(string name)
    {
        string free = name;
        for (int number = 1; !taken.Add(free); number++)
            free = name + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return free;
    }

    /// <summary>Whether the name is in use.</summary>
    public bool Has(string name) => taken.Contains(name);

    /// <summary>The name of the next expression without a name of its own: <c>Column1</c>, <c>Column2</c>.</summary>
    public string NextUnnamed() => "Column" + (++unnamed).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
