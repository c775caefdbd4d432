using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Lowering;

namespace CrossTenantSentinel.Kql.Checks.Lookback;

/// <summary>Finds how far back a query reads: instants compared with the time of a row, or that bound a series.</summary>
internal sealed class ReachWalker
{
    private const int MaximumCallDepth = 16;

    private static readonly ConditionalWeakTable<SyntaxNode, ReachWalker> Known = [];

    private readonly BoundQuery bound;
    private readonly HashSet<string> rowTimes;
    private readonly Dictionary<string, SyntaxNode> functions = new(StringComparer.Ordinal);

    private ReachWalker(BoundQuery bound)
    {
        this.bound = bound;
        rowTimes = RowTime.NamesIn(bound.Tree);
        Reaches = [.. Walk(bound.Tree, ImmutableDictionary<string, TimeValue>.Empty, 0)];
    }

    /// <summary>The reaches of a query; worked out once.</summary>
    public static ReachWalker Of(BoundQuery bound) => Known.GetValue(bound.Tree, _ => new ReachWalker(bound));

    /// <summary>Every reach found, in order of position.</summary>
    public IReadOnlyList<Reach> Reaches { get; }

    /// <summary>Walks a block of statements or any expression below it, with the names known so far.</summary>
    private List<Reach> Walk(SyntaxNode root, ImmutableDictionary<string, TimeValue> names, int depth)
    {
        List<Reach> found = [];
        Stack<SyntaxNode> open = new([root]);
        while (open.TryPop(out SyntaxNode? node))
        {
            TimeEvaluator evaluator = new(bound.Text, names);
            if (node.Kind == "FunctionDeclaration" && node != root)
            {
                // With its parameters unknown, so that only what the body says by itself counts here; calls add the rest.
                found.AddRange(Walk(node, names, depth));
                continue;
            }

            if (node.Kind == "LetStatement" && NameOf(node) is { } name)
            {
                SyntaxNode value = node.Children[^1];
                if (value.Kind == "FunctionDeclaration")
                    functions[name] = value;
                else if (evaluator.Evaluate(value) is { } known)
                    names = names.SetItem(name, known);
            }

            found.AddRange(ReachesOf(node, evaluator));
            if (node is { Kind: "FunctionCallExpression", Symbol: { } called } && depth < MaximumCallDepth && functions.TryGetValue(called, out SyntaxNode? body))
                found.AddRange(ReachesOfCall(node, body, evaluator, names, depth));
            for (int index = node.Children.Count - 1; index >= 0; index--)
                open.Push(node.Children[index]);
        }

        return found;
    }

    /// <summary>What a function's body reads for the arguments of a call, beyond what it reads by itself; placed at the call.</summary>
    private List<Reach> ReachesOfCall(SyntaxNode call, SyntaxNode function, TimeEvaluator evaluator, ImmutableDictionary<string, TimeValue> names, int depth)
    {
        IReadOnlyList<SyntaxNode> arguments = call.Arguments();
        List<SyntaxNode> parameters = [.. function.SelfAndDescendants().Where(node => node.Kind == "FunctionParameter")];
        ImmutableDictionary<string, TimeValue> inner = names;
        for (int index = 0; index < parameters.Count; index++)
        {
            SyntaxNode? given = index < arguments.Count ? arguments[index] : parameters[index].SelfAndDescendants().FirstOrDefault(node => node.Kind == "DefaultValueDeclaration")?.Children[^1];
            string? name = parameters[index].SelfAndDescendants().FirstOrDefault(node => node.SymbolKind == SymbolKind.Parameter)?.Symbol;
            if (name is null)
                continue;
            inner = given is not null && evaluator.Evaluate(given) is { } value ? inner.SetItem(name, value) : inner.Remove(name);
        }

        SyntaxNode? body = function.Children.FirstOrDefault(child => child.Kind == "FunctionBody");
        if (body is null || inner == names)
            return [];
        HashSet<Reach> own = [.. Walk(body, names, depth + 1)];
        return [.. Walk(body, inner, depth + 1).Where(reach => !own.Contains(reach)).Select(reach => reach with { Node = call })];
    }

    private IEnumerable<Reach> ReachesOf(SyntaxNode node, TimeEvaluator evaluator) => node.Kind switch
    {
        "GreaterThanExpression" or "GreaterThanOrEqualExpression" or "LessThanExpression" or "LessThanOrEqualExpression" or "EqualExpression" or "NotEqualExpression" =>
            TimeEvaluator.Operands(node) is [var left, var right] ? [.. Compared(left, right, SideOf(node.Kind), evaluator), .. Compared(right, left, Opposite(SideOf(node.Kind)), evaluator)] : [],
        "BetweenExpression" or "NotBetweenExpression" => TimeEvaluator.Operands(node) is [var tested, ..] ? Between(tested, node, evaluator) : [],
        "MakeSeriesFromClause" or "MakeSeriesInRangeClause" => node.SelfAndDescendants().Select(bound => At(bound, evaluator)).OfType<Reach>().Take(1).Select(reach => reach with { Side = ReachSide.Series }),
        _ => [],
    };

    private static ReachSide SideOf(string comparison) => comparison switch
    {
        "GreaterThanExpression" or "GreaterThanOrEqualExpression" => ReachSide.Oldest,
        "LessThanExpression" or "LessThanOrEqualExpression" => ReachSide.Newest,
        _ => ReachSide.Unknown,
    };

    private static ReachSide Opposite(ReachSide side) => side switch
    {
        ReachSide.Oldest => ReachSide.Newest,
        ReachSide.Newest => ReachSide.Oldest,
        _ => side,
    };

    private IEnumerable<Reach> Between(SyntaxNode tested, SyntaxNode between, TimeEvaluator evaluator) => between.Find("ExpressionCouple") is { } couple
        && TimeEvaluator.Operands(couple) is [var from, var to]
            ? [.. Compared(tested, from, Within(between, ReachSide.Oldest), evaluator), .. Compared(tested, to, Within(between, ReachSide.Newest), evaluator)]
            : [];

    private static ReachSide Within(SyntaxNode between, ReachSide side) => between.Kind == "BetweenExpression" ? side : ReachSide.Unknown;

    /// <summary>A row's time against an instant, or a row's age against a duration or a number of its parts.</summary>
    private IEnumerable<Reach> Compared(SyntaxNode tested, SyntaxNode limit, ReachSide side, TimeEvaluator evaluator)
    {
        if (!RowTime.IsMentionedIn(tested, rowTimes) || RowTime.IsMentionedIn(limit, rowTimes))
            return [];
        if (At(limit, evaluator) is { } reach)
            return [reach with { Side = side }];
        // What is younger than an age is newer than an instant.
        if (AgeInParts(tested, evaluator) is { } part && evaluator.Evaluate(limit) is TimeValue.Number count && TimeEvaluator.Part(part, count.Value) is { } parts)
            return [new Reach(limit, parts.Value, TimeSpan.Zero) { Side = Opposite(side) }];
        bool isAge = tested.ResultType == "timespan" && tested.SelfAndDescendants().Any(part => evaluator.Evaluate(part) is TimeValue.Instant);
        return isAge && evaluator.Evaluate(limit) is TimeValue.Duration age ? [new Reach(limit, age.Value, TimeSpan.Zero) { Side = Opposite(side) }] : [];
    }

    /// <summary>The part that <c>datetime_diff(part, now(), time of the row)</c> counts; null for any other expression.</summary>
    private static string? AgeInParts(SyntaxNode tested, TimeEvaluator evaluator) =>
        tested is { Kind: "FunctionCallExpression", Symbol: "datetime_diff" } && tested.Arguments() is [var part, var later, _]
        && evaluator.Evaluate(later) is TimeValue.Instant && evaluator.Evaluate(part) is TimeValue.Text text ? text.Value : null;

    private static Reach? At(SyntaxNode node, TimeEvaluator evaluator) =>
        evaluator.Evaluate(node) is TimeValue.Instant instant ? new Reach(node, instant.Back, instant.Rounding) : null;

    private static string? NameOf(SyntaxNode let) => let.Children.FirstOrDefault(child => child.Kind == "NameDeclaration")?.Symbol;
}
