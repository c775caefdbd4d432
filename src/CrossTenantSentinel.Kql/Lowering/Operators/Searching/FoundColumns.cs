using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Functions;
using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Steps;
using CrossTenantSentinel.Engine.Values;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Lowering.Expressions;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Kql.Lowering.Operators.Searching;

/// <summary>The columns of <c>find</c>.</summary>
internal sealed class FoundColumns
{
    private const string Packed = "pack_";

    private readonly IReadOnlyList<Column> chosen;
    private readonly bool packs;

    private FoundColumns(string source, IReadOnlyList<Column> chosen, bool packs)
    {
        this.chosen = chosen;
        this.packs = packs;
        All = [new Column(source, KqlType.String), .. chosen, .. packs ? [new Column(Packed, KqlType.Dynamic)] : (Column[])[]];
    }

    /// <summary>All columns: where a row comes from, those chosen, and the bag of the others.</summary>
    public IReadOnlyList<Column> All { get; }

    /// <summary>The columns that all tables have, then those that the predicate names; the others are packed.</summary>
    public static FoundColumns Smart(IReadOnlyList<PlanStep> tables, IReadOnlyList<string> named, string source, SyntaxNode node)
    {
        List<Column> chosen = [];
        foreach ((Column column, _) in HiddenColumns.Visible(tables[0].Columns))
        {
            if (tables.All(table => table.Columns.Any(other => other.Name == column.Name)))
                chosen.Add(Only(column.Name, tables, node));
        }

        chosen.AddRange(named.Where(name => chosen.All(column => column.Name != name)).Select(name => Only(name, tables, node)).ToArray());
        bool packs = tables.Any(table => HiddenColumns.Visible(table.Columns).Any(entry => chosen.All(column => column.Name != entry.Column.Name)));
        return new(source, chosen, packs);
    }

    /// <summary>The columns of <c>project a, b: string, pack(*)</c>.</summary>
    public static FoundColumns Projected(SyntaxNode clause, IReadOnlyList<PlanStep> tables, string source, LoweringContext context)
    {
        List<Column> chosen = [];
        bool packs = false;
        foreach (SyntaxNode element in clause.Elements())
        {
            if (element.Kind == "PackExpression")
                packs = true;
            else if (element.Kind == "TypedColumnReference")
                chosen.Add(new Column(context.NameOf(element.Children[0]), TypeNames.Of(element.Children[^1], context)));
            else
                chosen.Add(Only(context.NameOf(element), tables, element));
        }

        return new(source, chosen, packs);
    }

    /// <summary>A table with these columns.</summary>
    public PlanStep Fit(PlanStep table, string name, SyntaxNode node)
    {
        List<Expression> values = [ConstantExpression.Of(name)];
        foreach (Column column in chosen)
        {
            int place = table.Columns.Select(own => own.Name).ToList().IndexOf(column.Name);
            values.Add(place < 0 ? ConstantExpression.Null(column.Type) : Conversions.To(column.Type, new ColumnExpression(place, table.Columns[place].Type)));
        }

        if (packs)
        {
            List<Expression> pairs = [];
            foreach ((Column column, int place) in HiddenColumns.Visible(table.Columns).Where(entry => chosen.All(column => column.Name != entry.Column.Name)))
                pairs.AddRange([ConstantExpression.Of(column.Name), new ColumnExpression(place, column.Type)]);
            values.Add(pairs.Count == 0 ? ConstantExpression.Of(DynamicValue.Of(DynamicBag.Empty)) : ExpressionLowering.Call("bag_pack", node, pairs));
        }

        return new ProjectStep(table, All, values);
    }

    /// <summary>The column of that name, which has one type in all tables.</summary>
    private static Column Only(string name, IReadOnlyList<PlanStep> tables, SyntaxNode node)
    {
        Column[] found = [.. tables.SelectMany(table => table.Columns).Where(column => column.Name == name).Distinct()];
        return found.Length switch
        {
            1 => found[0],
            0 => throw LoweringFindings.Refuse(node, $"No table has a column `{name}`."),
            _ => throw LoweringFindings.CannotRunIt(node, $"find over `{name}`, which has different types in the tables,"),
        };
    }
}
