using System.Collections.Frozen;
using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Engine.Steps;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Lowering.Operators;
using CrossTenantSentinel.Kql.Lowering.Scopes;

namespace CrossTenantSentinel.Kql.Lowering.Sources;

/// <summary>
/// Tabular syntax to steps: pipes, and where their rows come from. Every class that derives from <see cref="TableSource"/> is one more kind of source;
/// operators without a pipe before them, such as <c>union</c> and <c>print</c>, are <see cref="OperatorLowering">operators</see>.
/// </summary>
internal static class SourceLowering
{
    private static readonly FrozenDictionary<string, TableSource> Sources = Discovered.ByName<TableSource>(source => source.Kinds);

    /// <exception cref="RefusalException">The rows cannot be had.</exception>
    public static PlanStep Lower(SyntaxNode node, LoweringContext context)
    {
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        node = node.WithoutParentheses();
        if (node.Kind == "PipeExpression")
            return Pipe(node, context);
        if (OperatorLowering.Find(node.Kind) is { } leading)
            return leading.Lower(node, null, context) with { Range = node.Range() };
        if (Sources.TryGetValue(node.Kind, out TableSource? source))
            return Placed(source.Lower(node, context), node);
        throw LoweringFindings.CannotRunIt(node, $"`{node.Text(context.Text)}` ({node.Kind})");
    }

    /// <summary>Tables and watchlists stand where they are named: explanations count their rows, too.</summary>
    private static PlanStep Placed(PlanStep step, SyntaxNode node) =>
        step is TableStep or WatchlistStep && step.Range is null ? step with { Range = node.Range() } : step;

    /// <summary>Whether the node gives rows rather than a scalar.</summary>
    public static bool IsTable(SyntaxNode node, LoweringContext context)
    {
        node = node.WithoutParentheses();
        if (node.Kind == "NameReference" && context.FindColumn(context.NameOf(node)) is null && context.Scope.Find(context.NameOf(node)) is { } binding)
            return binding is Binding.OfTable || (binding is Binding.OfFunction function && Functions.UserFunctionLowering.GivesTable(function, context));
        if (node.Kind == "FunctionCallExpression" && context.Scope.Find(context.NameOf(node.Children[0])) is Binding.OfFunction called)
            return Functions.UserFunctionLowering.GivesTable(called, context);
        if (node.Kind == "MaterializeExpression")
            return IsTable(node.Children[^2], context);
        return node.ResultType == "table" || node.Kind == "PipeExpression" || OperatorLowering.Find(node.Kind) is not null;
    }

    /// <summary>Long pipes nest to the left: they are walked, not recursed into.</summary>
    private static PlanStep Pipe(SyntaxNode node, LoweringContext context)
    {
        Stack<SyntaxNode> operators = new();
        SyntaxNode first = node;
        for (; first.Kind == "PipeExpression"; first = first.Children[0])
            operators.Push(first.Children[2]);
        return Apply(operators, Lower(first, context), context);
    }

    /// <summary>Operators over rows that the syntax does not name, as in the subquery of <c>mv-apply</c>.</summary>
    /// <exception cref="RefusalException">They cannot be run.</exception>
    public static PlanStep LowerOver(PlanStep rows, SyntaxNode node, LoweringContext context)
    {
        Stack<SyntaxNode> operators = new();
        SyntaxNode first = node.WithoutParentheses();
        for (; first.Kind == "PipeExpression"; first = first.Children[0])
            operators.Push(first.Children[2]);
        operators.Push(first);
        return Apply(operators, rows, context);
    }

    private static PlanStep Apply(Stack<SyntaxNode> operators, PlanStep step, LoweringContext context)
    {
        while (operators.TryPop(out SyntaxNode? next))
        {
            OperatorLowering lowering = OperatorLowering.Find(next.Kind)
                ?? throw LoweringFindings.CannotRunIt(next, $"the operator {next.Children[0].Text(context.Text)}");
            step = lowering.Lower(next, step, context.Over(step.Columns)) with { Range = next.Range() };
            if (next.Kind == "AsOperator")
            {
                string name = context.NameOf(next.Get("NameDeclaration"));
                context.Session.SourceNames[step] = name;
                context = context.With(name, new Binding.OfTable(step));
            }
        }

        return step;
    }
}
