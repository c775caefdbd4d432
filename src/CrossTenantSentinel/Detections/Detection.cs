using CrossTenantSentinel.Catalogs;
using CrossTenantSentinel.Entities;
using CrossTenantSentinel.MitreAttack;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Scenarios;
using CrossTenantSentinel.Sources;

namespace CrossTenantSentinel.Detections;

/// <summary>What analytics rules and hunting queries have in common. The generic records below it fix the row.</summary>
public abstract record Detection : ContentItem
{
    private protected Detection(SourceLocation declared)
        : base(declared)
    {
    }

    /// <summary>Sentinel's id of the template; globally unique, never changes once published.</summary>
    public required ContentId Id { get; init; }

    /// <summary>Lower-case words joined by hyphens, for example <c>xt-guest-invites-guest</c>; names files and scenarios.</summary>
    public required string Slug { get; init; }

    /// <summary>Display name: sentence case, no full stop, at most 256 characters, better below 50.</summary>
    public required string Name { get; init; }

    /// <summary>What it identifies; begins with "Identifies" or "This query searches for". At most 5,000 characters, 255 for hunting queries.</summary>
    public required string Description { get; init; }

    /// <summary>The known blind spots: what an attacker can do without being seen by this detection.</summary>
    public required string Misses { get; init; }

    /// <summary>ATT&amp;CK techniques and sub-techniques.</summary>
    public required IReadOnlyList<Technique> Techniques { get; init; }

    /// <summary>The tactics, where the techniques leave a choice; inferred from the techniques when left empty.</summary>
    public IReadOnlyList<Tactic> Tactics { get; init; } = [];

    /// <summary>The query. It must produce exactly the columns of the row record, in that order.</summary>
    public required KqlQuery Query { get; init; }

    /// <summary>Entity mappings: at most 10, each with 1 to 3 identifiers.</summary>
    public required IReadOnlyList<EntityMapping> Entities { get; init; }

    /// <summary>Custom details: at most 20.</summary>
    public IReadOnlyList<CustomDetail> CustomDetails { get; init; } = [];

    /// <summary>Free labels.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Template version; 1.0.0 by default.</summary>
    public SemanticVersion Version { get; init; } = SemanticVersion.Initial;

    /// <summary>Benign causes, and for each how to tune it away.</summary>
    public IReadOnlyList<string> FalsePositives { get; init; } = [];

    /// <summary>Where the technique or the facts are documented: absolute URLs.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>Changes of the query that no scenario can notice, each with the reason; none by default.</summary>
    public IReadOnlyList<EquivalentMutation> Equivalents { get; init; } = [];

    /// <inheritdoc/>
    public override string Handle => Slug;

    /// <summary>The columns of one alert row, in order, as the row record declares them.</summary>
    public abstract IReadOnlyList<Column> RowColumns { get; }

    /// <summary>The scenarios, without their row type.</summary>
    public abstract IReadOnlyList<Scenario> AllScenarios { get; }
}
