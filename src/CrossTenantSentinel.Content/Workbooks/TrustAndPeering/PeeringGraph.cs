using CrossTenantSentinel.Workbooks;
using CrossTenantSentinel.Workbooks.Templates;
using CrossTenantSentinel.Workbooks.Visuals;

namespace CrossTenantSentinel.Content.Workbooks.TrustAndPeering;

/// <summary>Which network of ours reaches which other one.</summary>
internal sealed class PeeringGraph(TrustParameters pick, WorkbookFunction peerings)
{
    public QueryItem Item => new QueryItem<Row>
    {
        Name = "peering-graph",
        Title = $"Local and remote networks, {pick.TimeRange}",
        NoData = new("No peering of the time range names both of its networks.", NoDataStyle.Success),
        Time = new TimeScope.InQuery(),
        Resources = pick.Resources,
        Visual = new GraphVisual
        {
            NodeId = nameof(Row.Node),
            Source = nameof(Row.LocalVnetId),
            Target = nameof(Row.RemoteVnetId),
            Center = new(nameof(Row.Name), new ColumnRenderer.Text()),
            Bottom = new(nameof(Row.Kind), new ColumnRenderer.Text()),
            EdgeLabel = nameof(Row.Latest),
            Colors = new(nameof(Row.Kind), [new(ThresholdOperator.Equal, "ours", "blue"), new(ThresholdOperator.Equal, "not ours", "orange")], "gray"),
        },

        // The latest change of a pair is what its edge says. A network that has peerings of its own here is ours.
        Query = KqlTemplate.Of($"""
            let Edges = materialize({peerings}()
            | where isnotempty(LocalVnetId) and isnotempty(RemoteVnetId)
            | summarize arg_max(TimeGenerated, Latest = case(IsDelete, strcat("removal: ", Outcome), IsDenied, "denied", Outcome), LocalVnet, RemoteVnet, RemoteSubscription) by LocalVnetId, RemoteVnetId
            | top 200 by TimeGenerated);
            let Nodes = union
                (Edges | project Node = LocalVnetId, Name = LocalVnet, Kind = "ours", Order = 0),
                (Edges | project Node = RemoteVnetId, Name = RemoteVnet, Kind = RemoteSubscription, Order = 1)
            | summarize arg_min(Order, Name, Kind) by Node;
            union
                (Nodes | project Node, LocalVnetId = "", RemoteVnetId = "", Name, Kind, Latest = ""),
                (Edges | project Node = "", LocalVnetId, RemoteVnetId, Name = "", Kind = "", Latest)
            | order by Node asc, LocalVnetId asc, RemoteVnetId asc
            | project Node, LocalVnetId, RemoteVnetId, Name, Kind, Latest
            """),
    };

    internal sealed record Row(string Node, string LocalVnetId, string RemoteVnetId, string Name, string Kind, string Latest);
}
