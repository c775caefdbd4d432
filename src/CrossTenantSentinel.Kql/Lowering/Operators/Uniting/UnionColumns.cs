using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Kql.Lowering.Naming;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Kql.Lowering.Operators.Uniting;

/// <summary>
/// The columns of a union: one for each name and type that an input has, in order of first appearance of the name. Where a name comes with
/// several types, each has the type in its name.
/// </summary>
internal sealed class UnionColumns
{
    private readonly List<Column> origins = [];
    private readonly List<Column> columns = [];

    /// <param name="legs">The inputs.</param>
    /// <param name="source">The name of the first column, which says where a row comes from; null for no such column.</param>
    /// <param name="isInner">Whether only columns stay that all inputs have.</param>
    public UnionColumns(IReadOnlyList<PlanStep> legs, string? source, bool isInner)
    {
        Dictionary<string, List<Column>> byName = new(StringComparer.Ordinal);
        Dictionary<Column, int> counts = [];
        List<string> order = [];
        HashSet<Column>[] have = [.. legs.Select(leg => leg.Columns.ToHashSet())];
        foreach (Column column in legs.SelectMany(leg => leg.Columns))
        {
            if (!byName.TryGetValue(column.Name, out List<Column>? same))
            {
                byName.Add(column.Name, same = []);
                order.Add(column.Name);
            }

            if (counts.TryAdd(column, 1))
                same.Add(column);
            else
                counts[column]++;
        }

        // The reference says that only common columns stay; Kusto.Language keeps all of them.
        if (isInner)
            DifferFromKustoLanguage = order.RemoveAll(name => byName[name].Count > 1 || counts[byName[name][0]] < legs.Count) > 0;
        // Of a name with several types, Kusto.Language loses those that come after a type that two inputs share.
        DifferFromKustoLanguage |= order.Exists(name => byName[name].Count > 1 && byName[name].Exists(column => counts[column] > 1));
        UniqueNames names = new([.. order.Where(name => byName[name].Count == 1), .. source is null ? (IEnumerable<string>)[] : [source]]);
        foreach (Column column in order.SelectMany(name => byName[name]))
            Add(column, byName[column.Name].Count == 1, names);
        All = source is null ? columns : [new Column(source, KqlType.String), .. columns];
    }

    /// <summary>All columns in order.</summary>
    public IReadOnlyList<Column> All { get; }

    /// <summary>The columns of the inputs that these come from, without the first one where it says where a row comes from.</summary>
    public IReadOnlyList<Column> Origins => origins;

    /// <summary>Whether the reference differs from Kusto.Language here.</summary>
    public bool DifferFromKustoLanguage { get; private set; }

    private void Add(Column origin, bool isAlone, UniqueNames names)
    {
        origins.Add(origin);
        if (isAlone)
        {
            columns.Add(origin);
            return;
        }

        string wanted = $"{origin.Name}_{origin.Type.Name()}";
        string name = names.Add(wanted);
        // Where a name with a type is taken, Kusto.Language renames the other column.
        DifferFromKustoLanguage |= name != wanted;
        columns.Add(origin with { Name = name });
    }
}
