using System.Collections.Frozen;
using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Functions;
using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Lowering.Functions;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Kql.Lowering.Expressions;

/// <summary>Scalar syntax to expressions.</summary>
internal static class ExpressionLowering
{
    private static readonly FrozenDictionary<string, string> BinaryOperators = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["AddExpression"] = "+",
        ["SubtractExpression"] = "-",
        ["MultiplyExpression"] = "*",
        ["DivideExpression"] = "/",
        ["ModuloExpression"] = "%",
        ["EqualExpression"] = "==",
        ["NotEqualExpression"] = "!=",
        ["LessThanExpression"] = "<",
        ["LessThanOrEqualExpression"] = "<=",
        ["GreaterThanExpression"] = ">",
        ["GreaterThanOrEqualExpression"] = ">=",
        ["AndExpression"] = "and",
        ["OrExpression"] = "or",
        ["EqualTildeExpression"] = "=~",
        ["BangTildeExpression"] = "!~",
        ["HasExpression"] = "has",
        ["NotHasExpression"] = "!has",
        ["HasCsExpression"] = "has_cs",
        ["NotHasCsExpression"] = "!has_cs",
        ["HasPrefixExpression"] = "hasprefix",
        ["NotHasPrefixExpression"] = "!hasprefix",
        ["HasPrefixCsExpression"] = "hasprefix_cs",
        ["NotHasPrefixCsExpression"] = "!hasprefix_cs",
        ["HasSuffixExpression"] = "hassuffix",
        ["NotHasSuffixExpression"] = "!hassuffix",
        ["HasSuffixCsExpression"] = "hassuffix_cs",
        ["NotHasSuffixCsExpression"] = "!hassuffix_cs",
        ["ContainsExpression"] = "contains",
        ["NotContainsExpression"] = "!contains",
        ["ContainsCsExpression"] = "contains_cs",
        ["NotContainsCsExpression"] = "!contains_cs",
        ["StartsWithExpression"] = "startswith",
        ["NotStartsWithExpression"] = "!startswith",
        ["StartsWithCsExpression"] = "startswith_cs",
        ["NotStartsWithCsExpression"] = "!startswith_cs",
        ["EndsWithExpression"] = "endswith",
        ["NotEndsWithExpression"] = "!endswith",
        ["EndsWithCsExpression"] = "endswith_cs",
        ["NotEndsWithCsExpression"] = "!endswith_cs",
        ["MatchesRegexExpression"] = "matches regex",
        ["SearchExpression"] = "search",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> ListOperators = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["InCsExpression"] = "in~",
        ["NotInCsExpression"] = "!in~",
        ["InExpression"] = "in",
        ["NotInExpression"] = "!in",
        ["HasAnyExpression"] = "has_any",
        ["HasAllExpression"] = "has_all",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <exception cref="RefusalException">The expression cannot be run.</exception>
    public static Expression Lower(SyntaxNode node, LoweringContext context)
    {
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        if (LiteralLowering.TryLower(node, context) is { } literal)
            return literal;
        if (BinaryOperators.TryGetValue(node.Kind, out string? binary))
            return LowerBinary(binary, node, context);
        if (ListOperators.ContainsKey(node.Kind))
            return LowerList(node, context);
        return node.Kind switch
        {
            "ParenthesizedExpression" => Lower(node.Children[1], context),
            "NameReference" => NameLowering.Lower(node, context),
            "PathExpression" => PathLowering.Lower(node, context),
            "ElementExpression" => PathLowering.LowerElement(node, context),
            "FunctionCallExpression" => CallLowering.Lower(node, context),
            "UnaryMinusExpression" => Call("unary-", node, Lower(node.Children[1], context)),
            "UnaryPlusExpression" => Call("unary+", node, Lower(node.Children[1], context)),
            "BetweenExpression" => LowerBetween("between", node, context),
            "NotBetweenExpression" => LowerBetween("!between", node, context),
            "ToScalarExpression" => ToScalar(node, context),
            "MaterializeExpression" => ToScalar(node, context),
            "SimpleNamedExpression" => Lower(node.Children[^1], context),
            _ => throw LoweringFindings.CannotRunIt(node, $"`{node.Text(context.Text)}` ({node.Kind})"),
        };
    }

    /// <summary>A call of a function of the library.</summary>
    /// <exception cref="RefusalException">The library has none that takes such arguments.</exception>
    public static Expression Call(string name, SyntaxNode node, params IReadOnlyList<Expression> arguments) =>
        FunctionLibrary.Call(name, arguments) ?? throw LoweringFindings.CannotRunIt(node, Signature(name, arguments));

    /// <summary>The name, with the types of its arguments where the function is known, as refusals name it.</summary>
    public static string Signature(string name, IReadOnlyList<Expression> arguments) =>
        FunctionLibrary.Has(name) ? TypedSignature(name, arguments) : name;

    /// <summary>The name and the types of its arguments.</summary>
    public static string TypedSignature(string name, IReadOnlyList<Expression> arguments) =>
        $"{name} on ({string.Join(", ", arguments.Select(argument => argument.Type.Name()))})";

    /// <summary>A chain such as <c>a and b and c ...</c> nests to the left, thousands deep at times: it is walked, not recursed into.</summary>
    private static Expression LowerBinary(string name, SyntaxNode node, LoweringContext context)
    {
        Stack<SyntaxNode> chain = new();
        SyntaxNode first = node;
        while (BinaryOperators.TryGetValue(first.Kind, out string? same) && same == name && !IsOverAllColumns(first))
        {
            chain.Push(first);
            first = first.Children[0];
        }

        Expression result = chain.Count == 0 ? OverAllColumns(name, first, context) : Lower(first, context);
        while (chain.TryPop(out SyntaxNode? outer))
            result = Call(name, outer, result, Lower(outer.Children[2], context));
        return result;
    }

    private static bool IsOverAllColumns(SyntaxNode node) => node.Children[0].Kind == "StarExpression";

    /// <summary><c>* has "x"</c>: any column of type string, or any other column as text.</summary>
    private static Expression OverAllColumns(string name, SyntaxNode node, LoweringContext context)
    {
        Expression wanted = Lower(node.Children[2], context);
        Expression? any = null;
        for (int place = 0; place < context.Row?.Count; place++)
        {
            Expression text = Conversions.To(KqlType.String, new ColumnExpression(place, context.Row[place].Type));
            Expression one = Call(name, node, text, wanted);
            any = any is null ? one : Call("or", node, any, one);
        }

        return any ?? throw LoweringFindings.Refuse(node, "There are no columns here.");
    }

    private static Expression LowerList(SyntaxNode node, LoweringContext context)
    {
        string name = node.Children[1].Text(context.Text) is "in" or "!in" or "in~" or "!in~" ? node.Children[1].Text(context.Text) : ListOperators[node.Kind];
        List<Expression> arguments = [];
        if (node.Children[0].Kind == "StarExpression")
            throw LoweringFindings.CannotRunIt(node, $"`* {name} (...)`");
        arguments.Add(Lower(node.Children[0], context));
        foreach (SyntaxNode item in node.Children[2].Elements())
        {
            if (item.ResultType == "table" || IsTable(item, context))
                arguments.Add(new ListSubquery(FirstColumn(context.Tabular(item), item)));
            else
                arguments.Add(Lower(item, context));
        }

        return Call(name, node, arguments);
    }

    /// <summary>Whether a node stands for rows where Kusto.Language says nothing, as in bodies of functions with untyped parameters.</summary>
    private static bool IsTable(SyntaxNode node, LoweringContext context) =>
        node.ResultType is null && Sources.SourceLowering.IsTable(node, context);

    private static PlanStep FirstColumn(PlanStep table, SyntaxNode node) =>
        table.Columns.Count > 0 ? table : throw LoweringFindings.Refuse(node, "The subquery gives no column.");

    private static Expression LowerBetween(string name, SyntaxNode node, LoweringContext context)
    {
        SyntaxNode[] bounds = [.. node.Children[2].Parts()];
        return Call(name, node, Lower(node.Children[0], context), Lower(bounds[0], context), Lower(bounds[1], context));
    }

    /// <summary>One value for each place of the query: a function without parameters that is called twice gives the same one.</summary>
    private static Expression Once(SyntaxNode node, Expression value, LoweringContext context)
    {
        if (value.Constant is not null || UserFunctionLowering.ReadsRow(value))
            return value;
        Dictionary<(SyntaxNode, Scopes.Scope), Expression> known = context.Session.Scalars;
        if (!known.TryGetValue((node, context.Scope), out Expression? once))
            known.Add((node, context.Scope), once = new OnceExpression(value));
        return once;
    }

    private static Expression ToScalar(SyntaxNode node, LoweringContext context)
    {
        SyntaxNode inner = node.Children[^2];
        if (inner.ResultType != "table" && !Sources.SourceLowering.IsTable(inner, context))
            return node.Kind == "ToScalarExpression" ? Once(node, Lower(inner, context), context) : Lower(inner, context);
        return new ScalarSubquery(FirstColumn(context.Tabular(inner), inner));
    }
}
