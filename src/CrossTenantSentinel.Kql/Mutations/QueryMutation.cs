using CrossTenantSentinel.Engine.Plans;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Lowering;

namespace CrossTenantSentinel.Kql.Mutations;

/// <summary>A way in which an author may have written a query wrong. A new subclass is found by itself.</summary>
public abstract class QueryMutation
{
    /// <summary>Lower-case words joined by hyphens, for example <c>drop-condition</c>: what reports and marks call it.</summary>
    public abstract string Name { get; }

    /// <summary>Every place of a query where it applies, each as a mutant.</summary>
    public abstract IEnumerable<QueryMutant> Of(BoundQuery query);

    /// <summary>A mutant in which a clause gives way to another text.</summary>
    private protected QueryMutant Replace(SyntaxNode clause, string replacement) => new(Name, clause.Range(), clause.Range(), replacement);

    /// <summary>A mutant in which a part of a clause gives way to another text.</summary>
    private protected QueryMutant Replace(SyntaxNode clause, SyntaxNode part, string replacement) => new(Name, clause.Range(), part.Range(), replacement);

    /// <summary>A mutant with more text at the end of a clause.</summary>
    private protected QueryMutant Append(SyntaxNode clause, string more) => new(Name, clause.Range(), new TextRange(clause.End, 0), more);
}
