using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Functions;
using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Steps;
using CrossTenantSentinel.Engine.Steps.Parsing;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Kql.Lowering.Operators;

/// <summary><c>parse-kv</c>.</summary>
internal sealed class ParseKvLowering : OperatorLowering
{
    public override IReadOnlyList<string> Kinds => ["ParseKvOperator"];

    public override PlanStep Lower(SyntaxNode node, PlanStep? input, LoweringContext context)
    {
        PlanStep rows = Needed(input, node);
        IReadOnlyList<Column> wanted = TypeNames.Columns(node.Get("RowSchema"), context);
        ReadColumns columns = ReadColumns.Of(rows, wanted, context);
        Expression text = Conversions.To(KqlType.String, context.Scalar(node.Parts().First()));
        return new ParseKvStep(rows, columns.All, text, Pattern(node, context), wanted, columns.Places);
    }

    private static PairPattern Pattern(SyntaxNode node, LoweringContext context)
    {
        List<(string Name, SyntaxNode Node, object? Value)> options = [.. Options(node, context)];
        PairQuotes quotes = new(
            [.. options.Where(option => option.Name == "quote").Select(option => PairQuotes.Of(Text(option)) ?? throw Wrong(option, "one or two characters"))],
            [.. options.Where(option => option.Name == "escape").Select(option => Text(option) is [char only] ? only : throw Wrong(option, "one character"))]);
        if (options.Find(option => option.Name == "regex") is { Node: not null } regex)
            return PairPattern.Regular(Text(regex));
        string? pairs = Delimiter("pair_delimiter");
        string? names = Delimiter("kv_delimiter");
        bool isGreedy = options.Find(option => option.Name == "greedy").Value is true;
        return (pairs, names) switch
        {
            ({ } betweenPairs, { } betweenNameAndValue) => PairPattern.Delimited(betweenPairs, betweenNameAndValue, quotes, isGreedy),
            (null, null) when !isGreedy => PairPattern.Loose(quotes),
            _ => throw LoweringFindings.Refuse(node, "parse-kv needs pair_delimiter and kv_delimiter, or neither."),
        };

        string? Delimiter(string name) => options.Find(option => option.Name == name) is { Node: not null } option
            ? Text(option) is { Length: > 0 } text ? text : throw Wrong(option, "a text that is not empty")
            : null;
    }

    private static IEnumerable<(string Name, SyntaxNode Node, object? Value)> Options(SyntaxNode node, LoweringContext context)
    {
        foreach (SyntaxNode option in node.Find("ParseKvWithClause")?.Elements() ?? [])
        {
            string name = context.NameOf(option.Get("NameDeclaration"));
            if (name is not ("pair_delimiter" or "kv_delimiter" or "quote" or "escape" or "greedy" or "regex"))
                throw LoweringFindings.CannotRunIt(option, $"the option {name} of parse-kv");
            yield return (name, option, context.ValueOf(option.Children[^1]));
        }
    }

    private static string Text((string Name, SyntaxNode Node, object? Value) option) => option.Value as string ?? throw Wrong(option, "a text");

    private static RefusalException Wrong((string Name, SyntaxNode Node, object? Value) option, string wanted) =>
        LoweringFindings.Refuse(option.Node, $"The option {option.Name} must be {wanted}.");
}
