using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Kql.Lowering;

/// <summary>Types that a query spells out.</summary>
internal static class TypeNames
{
    /// <summary>The type of <c>typeof(long)</c>, <c>: long</c> or <c>long</c>.</summary>
    public static KqlType Of(SyntaxNode node, LoweringContext context)
    {
        SyntaxNode type = node.SelfAndDescendants().FirstOrDefault(inner => inner.Kind == "PrimitiveTypeExpression")
            ?? throw LoweringFindings.CannotRunIt(node, $"`{node.Text(context.Text)}`");
        return KqlTypes.TryParse(type.Text(context.Text), out KqlType known) ? known : throw LoweringFindings.CannotRunIt(node, $"the type {type.Text(context.Text)}");
    }

    /// <summary>The columns of <c>(a: string, b: long)</c>.</summary>
    public static IReadOnlyList<Column> Columns(SyntaxNode schema, LoweringContext context) =>
        [.. schema.Elements().Select(declared => new Column(context.NameOf(declared.Get("NameDeclaration")), Of(declared.Children[^1], context)))];
}
