using CrossTenantSentinel.Content.Watchlists;
using CrossTenantSentinel.Lookalikes;

namespace CrossTenantSentinel.Cli.TenantResolution;

/// <summary>Looks tenants up, one after the other: each distinct tenant once, and only what is not remembered.</summary>
/// <param name="client">Graph.</param>
/// <param name="input">What it starts from.</param>
/// <param name="now">The time.</param>
internal sealed class Resolution(GraphClient client, ResolutionInput input, DateTime now)
{
    private readonly List<TenantDirectory.Row> rows = [.. input.Rows];

    /// <summary>The tenant directory: the old rows in their order, then the new ones.</summary>
    public IReadOnlyList<TenantDirectory.Row> Rows => rows;

    /// <summary>What is remembered from now on.</summary>
    public NameMemory Memory => input.Memory;

    /// <summary>Looks everything up.</summary>
    public async Task<IReadOnlyList<ResolvedTenant>> Run(CancellationToken cancellation)
    {
        IReadOnlyList<ProtectedName> names = DirectoryUpdate.Protected(input.Protected, input.Rows, input.HomeTenants, now);
        List<ResolvedTenant> tenants = [];
        foreach (TenantAsked asked in input.Asked)
        {
            TenantAnswer? remembered = input.Refresh ? null : Memory.Recall(asked, IsKnown, now);
            TenantAnswer answer = remembered ?? await client.Ask(asked, cancellation);
            KnownName? before = remembered is null ? Memory.Remember(asked, answer, now) : null;
            tenants.Add(Take(asked, answer, remembered is not null, names) with { Before = before });
        }

        return tenants;
    }

    private bool IsKnown(Guid tenant) => rows.Any(row => row.TenantId == tenant && row.Relationship is not ("" or "unknown"));

    private ResolvedTenant Take(TenantAsked asked, TenantAnswer answer, bool isRemembered, IReadOnlyList<ProtectedName> names)
    {
        switch (answer)
        {
            case TenantAnswer.Found found:
                TenantDirectory.Row row = DirectoryUpdate.With(rows.Find(old => old.TenantId == found.TenantId), found, names, now);
                Put(row);
                return new ResolvedTenant(asked, isRemembered ? "remembered" : "resolved") { Row = row, Name = found.DisplayName };
            case TenantAnswer.NotFound when asked.Id is { } id:
                TenantDirectory.Row nameless = DirectoryUpdate.WithoutName(rows.Find(old => old.TenantId == id), id, now);
                Put(nameless);
                return new ResolvedTenant(asked, "not found") { Row = nameless };
            case TenantAnswer.NotFound:
                return new ResolvedTenant(asked, "not found");
            default:
                return new ResolvedTenant(asked, "failed") { Failure = ((TenantAnswer.Failed)answer).Reason };
        }
    }

    private void Put(TenantDirectory.Row row)
    {
        int at = rows.FindIndex(old => old.TenantId == row.TenantId);
        if (at < 0)
            rows.Add(row);
        else
            rows[at] = row;
    }
}
