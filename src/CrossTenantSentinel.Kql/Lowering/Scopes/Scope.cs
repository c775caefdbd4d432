namespace CrossTenantSentinel.Kql.Lowering.Scopes;

/// <summary>The declared names that a place of the query knows; later declarations hide earlier ones. Immutable.</summary>
internal sealed class Scope
{
    private readonly Scope? outer;
    private readonly string name;
    private readonly Binding? binding;

    private Scope(Scope? outer, string name, Binding? binding)
    {
        this.outer = outer;
        this.name = name;
        this.binding = binding;
    }

    public static Scope Empty { get; } = new(null, string.Empty, null);

    public Scope With(string declared, Binding meaning) => new(this, declared, meaning);

    /// <summary>All names that are not hidden by later ones, the earliest first.</summary>
    public IReadOnlyList<(string Name, Binding Meaning)> All()
    {
        List<(string Name, Binding Meaning)> all = [];
        for (Scope? scope = this; scope?.binding is not null; scope = scope.outer)
        {
            if (all.TrueForAll(known => known.Name != scope.name))
                all.Add((scope.name, scope.binding));
        }

        all.Reverse();
        return all;
    }

    public Binding? Find(string wanted)
    {
        for (Scope? scope = this; scope is not null; scope = scope.outer)
        {
            if (scope.name == wanted)
                return scope.binding;
        }

        return null;
    }
}
