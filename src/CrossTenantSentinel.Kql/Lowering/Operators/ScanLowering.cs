using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Functions;
using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Steps;
using CrossTenantSentinel.Engine.Steps.Scanning;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Kql.Lowering.Operators;

/// <summary><c>scan</c>.</summary>
internal sealed class ScanLowering : OperatorLowering
{
    public override IReadOnlyList<string> Kinds => ["ScanOperator"];

    public override PlanStep Lower(SyntaxNode node, PlanStep? input, LoweringContext context)
    {
        PlanStep rows = Needed(input, node);
        if (node.Children.Any(child => child.Kind is "ScanOrderByClause" or "ScanPartitionByClause"))
            throw LoweringFindings.CannotRunIt(node, "scan with `order by` or `partition by`");
        IReadOnlyList<SyntaxNode> declarations = node.Find("ScanDeclareClause")?.Elements() ?? [];
        Column[] declared = [.. declarations.Select(declaration => Declared(declaration, context))];
        Expression[] defaults = [.. declarations.Select((declaration, place) => Default(declaration, declared[place].Type, context))];
        IReadOnlyList<SyntaxNode> steps = node.Elements();
        string[] names = [.. steps.Select(step => context.NameOf(step.Get("NameDeclaration")))];
        Column[] own = [.. rows.Columns, .. declared];
        // What the conditions see: the row itself, then for each step the row that it holds, under names that no column has.
        Column[] seen = [.. own, .. names.SelectMany(name => own.Select(column => column with { Name = ScanNames.Of(name, column.Name) }))];
        LoweringContext inside = context.Over(seen);
        ScanStage[] stages = [.. steps.Select(step => Stage(step, declared, inside))];
        // Kusto.Language adds the number of the match in any case; the reference only where it has a name.
        context.Session.FollowsReference |= node.Parameter(context.Text, "with_match_id") is null;
        Column[] match = node.Parameter(context.Text, "with_match_id") is { } matchId ? [new Column(context.NameOf(matchId), KqlType.Long)] : [];
        return new ScanStep(rows, [.. own, .. match], defaults, stages);
    }

    private static Column Declared(SyntaxNode declaration, LoweringContext context)
    {
        SyntaxNode typed = declaration.Kind == "NameAndTypeDeclaration" ? declaration : declaration.Get("NameAndTypeDeclaration");
        return new Column(context.NameOf(typed.Get("NameDeclaration")), TypeNames.Of(typed.Children[^1], context));
    }

    private static Expression Default(SyntaxNode declaration, KqlType type, LoweringContext context) =>
        declaration.Find("DefaultValueDeclaration") is { } given
            ? Conversions.To(type, context.Constant(given.Children[^1]))
            : ConstantExpression.Null(type);

    private static ScanStage Stage(SyntaxNode step, Column[] declared, LoweringContext context)
    {
        SyntaxNode predicate = step.Parts().First(part => part.Kind is not ("NameDeclaration" or "ScanStepOutput" or "ScanComputationClause"));
        Expression condition = Conversions.To(KqlType.Bool, context.Scalar(predicate));
        ScanOutput output = step.Find("ScanStepOutput")?.Children[^1].Text(context.Text) switch
        {
            null or "all" => ScanOutput.All,
            "last" => ScanOutput.Last,
            "none" => ScanOutput.None,
            string other => throw LoweringFindings.CannotRunIt(step, $"scan with output={other}"),
        };
        List<(int, Expression)> assignments = [];
        foreach (SyntaxNode assignment in step.Find("ScanComputationClause")?.Elements() ?? [])
        {
            string name = context.NameOf(assignment.Children[0]);
            int place = Array.FindIndex(declared, column => column.Name == name);
            if (place < 0)
                throw LoweringFindings.Refuse(assignment, $"`{name}` is not declared.");
            assignments.Add((place, Conversions.To(declared[place].Type, context.Scalar(assignment.Children[^1]))));
        }

        return new ScanStage(output, condition, assignments);
    }
}
