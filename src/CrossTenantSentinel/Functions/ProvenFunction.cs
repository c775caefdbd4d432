using System.Diagnostics.CodeAnalysis;
using CrossTenantSentinel.Catalogs;
using CrossTenantSentinel.Detections;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Scenarios;

namespace CrossTenantSentinel.Functions;

/// <summary>A shared function's proof in the form of what is bound and run: a hunting query that nobody ships.</summary>
public sealed record ProvenFunction : HuntingQuery
{
    private readonly FunctionProof proof;

    [SetsRequiredMembers]
    private ProvenFunction(KqlFunction function, FunctionProof proof)
        : base(function.Declared)
    {
        this.proof = proof;
        Function = function;
        Id = function.Id;
        Slug = function.Name;
        Name = function.Name;
        Description = function.Description;
        Misses = "";
        Techniques = [];
        Entities = [];
        Query = proof.Call(function);
    }

    /// <summary>The function.</summary>
    public KqlFunction Function { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<Column> RowColumns => proof.RowColumns;

    /// <inheritdoc/>
    public override IReadOnlyList<Scenario> AllScenarios => proof.AllScenarios;

    /// <summary>Those of a pack, ordered by name.</summary>
    public static IReadOnlyList<ProvenFunction> In(Catalog pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        return [.. pack.Functions.Where(function => function.Proof is not null).Select(function => new ProvenFunction(function, function.Proof!()))];
    }
}
