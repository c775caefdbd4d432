using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Functions;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Lowering.Scopes;
using CrossTenantSentinel.Kql.Lowering.Sources;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Kql.Lowering;

/// <summary>Statements before the last: <c>let</c>, <c>set</c> and their relatives.</summary>
internal static class StatementLowering
{
    /// <summary>What is known after the statement.</summary>
    public static LoweringContext Lower(SyntaxNode statement, LoweringContext context) => statement.Kind switch
    {
        "LetStatement" => Let(statement, context),
        "SetOptionStatement" => SetOption(statement, context),
        _ => throw LoweringFindings.CannotRunIt(statement, $"the statement `{statement.Text(context.Text)}`"),
    };

    /// <summary>The name under which a scope knows the value of an option; nothing that a query declares is called so.</summary>
    public static string OptionName(string option) => "set " + option;

    /// <summary>Options tune how the service runs a query, not what it means, but for a few that functions ask for.</summary>
    private static LoweringContext SetOption(SyntaxNode statement, LoweringContext context)
    {
        if (statement.Find("OptionValueClause") is not { } clause || clause.Children[^1].ResultType is null)
            return context;
        string option = context.NameOf(statement.Get("NameDeclaration"));
        Expression value = context.Constant(clause.Children[^1]);
        if (option == "query_now")
            context.Session.QueryNow = Conversions.To(KqlType.DateTime, value);
        return context.With(OptionName(option), new Binding.OfScalar(value, null));
    }

    private static LoweringContext Let(SyntaxNode statement, LoweringContext context)
    {
        string name = context.NameOf(statement.Get("NameDeclaration"));
        SyntaxNode value = statement.Children[^1];
        return context.With(name, Bind(value, context));
    }

    private static Binding Bind(SyntaxNode value, LoweringContext context)
    {
        if (value.Kind == "FunctionDeclaration")
            return new Binding.OfFunction(value, context.Scope);
        if (SourceLowering.IsTable(value, context))
            return new Binding.OfTable(context.Tabular(value));
        Expression scalar = context.Scalar(value);
        return new Binding.OfScalar(scalar, null);
    }
}
