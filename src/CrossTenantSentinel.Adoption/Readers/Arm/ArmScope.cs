using CrossTenantSentinel.Documents;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Adoption.Readers.Arm;

/// <summary>
/// The parameters and variables that expressions of a template can name, and what texts stand for among them. A parameter stands for its default;
/// what only a deployment knows stays an expression.
/// </summary>
internal sealed class ArmScope : NodeValues
{
    private const int DeepestResolution = 40;

    private readonly Dictionary<string, DocumentNode> parameters = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, DocumentNode> variables = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<DocumentNode, ArmValue?> known = [];
    private readonly ArmScope? outer;
    private readonly bool isPackage;
    private int depth;

    /// <param name="template">The template.</param>
    /// <param name="given">Values given to its parameters; they win over defaults.</param>
    /// <param name="outer">The template that gives them.</param>
    public ArmScope(DocumentNode template, MapNode? given = null, ArmScope? outer = null)
    {
        this.outer = outer;
        foreach (MapEntry parameter in (template["parameters"] as MapNode)?.Entries ?? [])
        {
            if (parameter.Value["defaultValue"] is { } value)
                parameters.TryAdd(parameter.Key.Value, value);
        }

        foreach (MapEntry variable in (template["variables"] as MapNode)?.Entries ?? [])
            variables.TryAdd(variable.Key.Value, variable.Value);
        foreach (MapEntry parameter in given?.Entries ?? [])
        {
            parameters.Remove(parameter.Key.Value);
            if (parameter.Value["value"] is { } value && outer?.ValueOf(value) is { IsKnown: true, Node: { } node })
                parameters[parameter.Key.Value] = node;
        }
    }

    private ArmScope(ArmScope scope, bool isPackage)
    {
        (parameters, variables, outer, this.isPackage) = (scope.parameters, scope.variables, scope.outer, isPackage);
    }

    /// <summary>The same names inside a template that is itself a value: an escaped expression there is one after all, only later.</summary>
    public ArmScope InPackage() => new(this, isPackage: true);

    /// <summary>The default of a parameter; null when only a deployment knows.</summary>
    public DocumentNode? Parameter(string name) => parameters.GetValueOrDefault(name);

    /// <summary>The value of a variable; null when there is none of the name.</summary>
    public DocumentNode? Variable(string name) => variables.GetValueOrDefault(name);

    /// <summary>What a node stands for; null when only a deployment knows. Lists and maps stand for themselves.</summary>
    public ArmValue? ValueOf(DocumentNode node)
    {
        if (node is not ScalarNode { Style: ScalarStyle.DoubleQuoted } scalar || !scalar.Value.StartsWith('[') || !scalar.Value.EndsWith(']'))
            return ArmValue.Of(node);
        if (scalar.Value.StartsWith("[[", StringComparison.Ordinal))
            return isPackage ? null : ArmValue.After(scalar, 1);
        if (known.TryGetValue(node, out ArmValue? value))
            return value;
        if (depth == DeepestResolution)
            return null;
        known[node] = null;
        depth++;
        try
        {
            return known[node] = new ArmExpression(scalar, this).Evaluate();
        }
        finally
        {
            depth--;
        }
    }

    /// <inheritdoc/>
    public override DocumentNode Resolve(DocumentNode node) => ValueOf(node) is { IsKnown: true, Node: { } resolved } ? resolved : node;

    /// <inheritdoc/>
    protected override WrittenQuery? QueryOf(DocumentNode node) => ValueOf(node) switch
    {
        { IsKnown: true, Node: ScalarNode { IsNull: false } scalar } => new DocumentText(scalar),
        { IsKnown: true, Text: { } text, Node: null } => text,
        _ => null,
    };

    /// <inheritdoc/>
    protected override Stated StateScalar(ScalarNode scalar) => ValueOf(scalar) switch
    {
        { IsKnown: true, Node: ScalarNode resolved } => new Stated(resolved.Value, resolved.At()) { Within = resolved.At },
        { IsKnown: true, Node: { } structure } => new Stated("", structure.At()) { IsStructure = true },
        { IsKnown: true, Text: { } text } => new Stated(text.Text, scalar.At()) { Within = text.At },
        _ => new Stated(scalar.Value, scalar.At()) { IsExpression = true },
    };
}
