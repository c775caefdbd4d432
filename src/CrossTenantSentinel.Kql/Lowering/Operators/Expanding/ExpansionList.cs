using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Functions;
using CrossTenantSentinel.Engine.Steps.Expanding;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Lowering.Naming;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Kql.Lowering.Operators.Expanding;

/// <summary>What <c>mv-expand</c> and <c>mv-apply</c> expand, and how.</summary>
internal sealed class ExpansionList
{
    /// <summary>The limit of the old operator <c>mvexpand</c>.</summary>
    private const long LegacyLimit = 128;

    public ExpansionList(SyntaxNode node, LoweringContext context)
    {
        UniqueNames unnamed = new();
        foreach (SyntaxNode element in node.Elements())
        {
            SyntaxNode expression = element.Children[0];
            bool isNamed = expression.Kind == "SimpleNamedExpression";
            SyntaxNode value = isNamed ? expression.Children[^1] : expression;
            string name = isNamed ? context.NameOf(expression.Get("NameDeclaration")) : ResultNames.Of(expression, context) ?? unnamed.NextUnnamed();
            KqlType type = element.Find("ToTypeOfClause") is { } clause ? TypeNames.Of(clause, context) : KqlType.Dynamic;
            Columns.Add(new Column(name, type));
            Expansions.Add(new Expansion(Conversions.To(KqlType.Dynamic, context.Scalar(value)), type));
            if (!isNamed && Expansions[^1].Value is ColumnExpression)
                Replaced.Add(name);
        }

        bool isLegacy = node.Children[0].Text(context.Text) == "mvexpand";
        SyntaxNode? limit = node.Find("MvExpandRowLimitClause") ?? node.Find("MvApplyRowLimitClause");
        Rules = new ExpandRules(limit is null ? isLegacy ? LegacyLimit : int.MaxValue : Counts.Of(limit.Children[^1], context), ArePairs(node, context));
        if (node.Parameter(context.Text, "with_itemindex") is { } index)
            IndexName = new UniqueNames(context.Row!.Select(column => column.Name).Concat(Columns.Select(column => column.Name))).Add(context.NameOf(index));
    }

    /// <summary>The columns that hold the elements.</summary>
    public List<Column> Columns { get; } = [];

    /// <summary>The values whose elements these are, in the same order.</summary>
    public List<Expansion> Expansions { get; } = [];

    /// <summary>The names of the input's columns that are expanded under their own name.</summary>
    public HashSet<string> Replaced { get; } = new(StringComparer.Ordinal);

    public ExpandRules Rules { get; }

    /// <summary>The name of the column with the place of the element; null for none.</summary>
    public string? IndexName { get; }

    /// <summary>The columns of the expanded rows: those of the input, the elements, their place.</summary>
    public IReadOnlyList<Column> Over(IReadOnlyList<Column> input) =>
        [.. input, .. Columns, .. IndexName is null ? (IEnumerable<Column>)[] : [new Column(IndexName, KqlType.Long)]];

    private static bool ArePairs(SyntaxNode node, LoweringContext context)
    {
        SyntaxNode? kind = node.Parameter(context.Text, "kind") ?? node.Parameter(context.Text, "bagexpansion");
        return kind?.Text(context.Text) switch
        {
            null or "bag" => false,
            "array" => true,
            string other => throw LoweringFindings.CannotRunIt(kind, $"kind={other}"),
        };
    }
}
