using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Functions;
using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Steps;
using CrossTenantSentinel.Engine.Steps.Parsing;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Kql.Lowering.Operators;

/// <summary><c>parse</c> and <c>parse-where</c>.</summary>
internal sealed class ParseLowering : OperatorLowering
{
    public override IReadOnlyList<string> Kinds => ["ParseOperator", "ParseWhereOperator"];

    public override PlanStep Lower(SyntaxNode node, PlanStep? input, LoweringContext context)
    {
        PlanStep rows = Needed(input, node);
        List<ParseElement> elements = [];
        List<Column> read = [];
        foreach (SyntaxNode element in node.Elements())
            elements.Add(Element(element, read, context));
        ReadColumns columns = ReadColumns.Of(rows, read, context);
        SyntaxNode source = node.Parts().First(part => part.Kind != "NamedParameter");
        Expression text = Conversions.To(KqlType.String, context.Scalar(source));
        return new ParseStep(rows, columns.All, text, Pattern(node, elements, context), columns.Places, node.Kind == "ParseWhereOperator");
    }

    private static ParseElement Element(SyntaxNode element, List<Column> read, LoweringContext context)
    {
        switch (element.Kind)
        {
            case "StarExpression":
                return ParseElement.Skip;
            case "NameDeclaration":
                read.Add(new Column(context.NameOf(element), KqlType.String));
                return ParseElement.Column(KqlType.String);
            case "NameAndTypeDeclaration":
                KqlType type = TypeNames.Of(element.Children[^1], context);
                read.Add(new Column(context.NameOf(element.Get("NameDeclaration")), type));
                return ParseElement.Column(type);
            default:
                return ParseElement.Literal(context.ValueOf(element) as string
                    ?? throw LoweringFindings.Refuse(element, "A pattern holds texts, columns and `*`."));
        }
    }

    private static ParsePattern Pattern(SyntaxNode node, List<ParseElement> elements, LoweringContext context)
    {
        string flags = node.Parameter(context.Text, "flags")?.Text(context.Text) ?? string.Empty;
        return (node.Parameter(context.Text, "kind")?.Text(context.Text) ?? "simple") switch
        {
            "simple" => ParsePattern.Plain(elements, isStrict: true),
            "relaxed" => ParsePattern.Plain(elements, isStrict: false),
            "regex" => ParsePattern.Regular(elements, flags),
            string kind => throw LoweringFindings.CannotRunIt(node, $"parse with kind={kind}"),
        };
    }
}
