using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Steps;
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
    private readonly bool hasSource;

    /// <param name="legs">The inputs.</param>
    /// <param name="source">The name of the first column, which says where a row comes from; null for no such column.</param>
    /// <param name="isInner">Whether only columns stay that all inputs have.</param>
    public UnionColumns(IReadOnlyList<PlanStep> legs, string? source, bool isInner)
    {
        hasSource = source is not null;
        Dictionary<string, List<Column>> byName = new(StringComparer.Ordinal);
        List<string> order = [];
        HashSet<Column>[] have = [.. legs.Select(leg => leg.Columns.ToHashSet())];
        foreach (Column column in legs.SelectMany(leg => leg.Columns))
        {
            if (!byName.TryGetValue(column.Name, out List<Column>? same))
            {
                byName.Add(column.Name, same = []);
                order.Add(column.Name);
            }

            if (!same.Contains(column))
                same.Add(column);
        }

        if (isInner)
        {
            // Kusto.Language keeps all columns; the reference says that only common ones stay.
            DifferFromKustoLanguage = order.RemoveAll(name => !Array.TrueForAll(have, leg => leg.Contains(byName[name][0]))) > 0;
        }

        // Of a name with several types, Kusto.Language loses those that come after a type that two inputs share.
        DifferFromKustoLanguage |= order.Exists(name => byName[name].Count > 1 && byName[name].Exists(column => have.Count(leg => leg.Contains(column)) > 1));
        UniqueNames names = new([.. order.Where(name => byName[name].Count == 1), .. source is null ? (IEnumerable<string>)[] : [source]]);
        foreach (Column column in order.SelectMany(name => byName[name]))
            Add(column, byName[column.Name].Count == 1, names);
        All = source is null ? columns : [new Column(source, KqlType.String), .. columns];
    }

    /// <summary>All columns in order.</summary>
    public IReadOnlyList<Column> All { get; }

    /// <summary>Whether the reference differs from Kusto.Language here.</summary>
    public bool DifferFromKustoLanguage { get; private set; }

    /// <summary>An input with these columns.</summary>
    /// <param name="leg">The input.</param>
    /// <param name="name">What the input is called.</param>
    public PlanStep Fit(PlanStep leg, string name)
    {
        List<Expression> values = hasSource ? [ConstantExpression.Of(name)] : [];
        Dictionary<Column, int> places = [];
        for (int place = 0; place < leg.Columns.Count; place++)
            places.TryAdd(leg.Columns[place], place);
        foreach (Column origin in origins)
        {
            int place = places.GetValueOrDefault(origin, -1);
            values.Add(place < 0 ? ConstantExpression.Null(origin.Type) : new ColumnExpression(place, origin.Type));
        }

        return new ProjectStep(leg, All, values);
    }

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
