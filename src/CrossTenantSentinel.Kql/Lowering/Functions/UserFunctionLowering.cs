using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Functions;
using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Lowering.Scopes;

namespace CrossTenantSentinel.Kql.Lowering.Functions;

/// <summary>Calls of functions that the query declares: their body takes the place of the call.</summary>
internal static class UserFunctionLowering
{
    public static Expression Scalar(SyntaxNode call, Binding.OfFunction function, IReadOnlyList<SyntaxNode> arguments, LoweringContext context) =>
        context.Session.InCall(call, () =>
        {
            (LoweringContext inside, SyntaxNode body) = Enter(call, function, null, arguments, context);
            return Sources.SourceLowering.IsTable(body, inside) ? new ScalarSubquery(inside.Tabular(body)) : inside.Scalar(body);
        });

    /// <param name="call">The call.</param>
    /// <param name="function">The function.</param>
    /// <param name="input">The first argument, where the call is <c>| invoke</c>; otherwise null.</param>
    /// <param name="arguments">The arguments.</param>
    /// <param name="context">Where the call stands.</param>
    public static PlanStep Tabular(SyntaxNode call, Binding.OfFunction function, PlanStep? input, IReadOnlyList<SyntaxNode> arguments, LoweringContext context) =>
        context.Session.InCall(call, () =>
        {
            (LoweringContext inside, SyntaxNode body) = Enter(call, function, input, arguments, context with { Row = null });
            PlanStep rows = inside.Tabular(body);
            if (!IsView(function))
                return rows;
            // A step of its own: two views of the same rows have two names.
            rows = rows with { Range = call.Range() };
            context.Session.SourceNames[rows] = context.NameOf(call);
            return rows;
        });

    /// <summary>Whether a call of the function gives rows.</summary>
    public static bool GivesTable(Binding.OfFunction function, LoweringContext context)
    {
        SyntaxNode body = BodyOf(function.Declaration);
        return body.ResultType == "table" || Sources.SourceLowering.IsTable(body, context with { Scope = function.Closure });
    }

    /// <summary>Whether wildcards of <c>union</c> find the function.</summary>
    public static bool IsView(Binding.OfFunction function) => function.Declaration.Find("ViewKeyword") is not null;

    private static SyntaxNode BodyOf(SyntaxNode declaration)
    {
        SyntaxNode body = declaration.Get("FunctionBody").Parts().LastOrDefault() ?? throw LoweringFindings.Refuse(declaration, "The function has no body.");
        return body.Kind == "ExpressionStatement" ? body.Children[0] : body;
    }

    private static (LoweringContext Inside, SyntaxNode Body) Enter(
        SyntaxNode call, Binding.OfFunction function, PlanStep? input, IReadOnlyList<SyntaxNode> arguments, LoweringContext context)
    {
        // Arguments mean what they mean where the call stands; the body knows what was known where the function was declared.
        LoweringContext inside = context with { Scope = function.Closure };
        IReadOnlyList<SyntaxNode> parameters = function.Declaration.Get("FunctionParameters").Elements();
        int positional = 0;
        foreach (SyntaxNode parameter in parameters)
        {
            SyntaxNode declared = parameter.Get("NameAndTypeDeclaration");
            string name = context.NameOf(declared.Get("NameDeclaration"));
            SyntaxNode? argument = Named(arguments, name, context);
            if (argument is null && input is not null)
            {
                inside = inside.With(name, new Binding.OfTable(input));
                input = null;
                continue;
            }

            while (argument is null && positional < arguments.Count)
            {
                SyntaxNode next = arguments[positional++];
                if (next.Kind != "SimpleNamedExpression")
                    argument = next;
            }

            inside = inside.With(name, Bind(call, declared, argument ?? parameter.Find("DefaultValueDeclaration")?.Children[^1], context));
        }

        foreach (SyntaxNode statement in function.Declaration.Get("FunctionBody").Get("List").Elements())
            inside = StatementLowering.Lower(statement, inside);
        return (inside, BodyOf(function.Declaration));
    }

    private static SyntaxNode? Named(IReadOnlyList<SyntaxNode> arguments, string name, LoweringContext context) =>
        arguments.FirstOrDefault(argument => argument.Kind == "SimpleNamedExpression" && context.NameOf(argument.Get("NameDeclaration")) == name)?.Children[^1];

    private static Binding Bind(SyntaxNode call, SyntaxNode declared, SyntaxNode? argument, LoweringContext context)
    {
        if (argument is null)
            throw LoweringFindings.Refuse(call, $"The argument `{context.NameOf(declared.Get("NameDeclaration"))}` is missing.");
        if (declared.Children[^1].Kind == "SchemaTypeExpression")
            return new Binding.OfTable(context.Tabular(argument));
        Expression value = Conversions.To(TypeNames.Of(declared.Children[^1], context), context.Scalar(argument));
        return new Binding.OfScalar(value, ReadsRow(value) ? context.Row : null);
    }

    /// <summary>Whether an expression reads a column.</summary>
    public static bool ReadsRow(Expression expression) => ReadsRow(expression, new HashSet<Expression>(ReferenceEqualityComparer.Instance));

    // Variables stand for their expressions: a part that comes many times is looked at once.
    private static bool ReadsRow(Expression expression, HashSet<Expression> known) =>
        expression is ColumnExpression || (known.Add(expression) && expression.Children.Any(child => ReadsRow(child, known)));
}
