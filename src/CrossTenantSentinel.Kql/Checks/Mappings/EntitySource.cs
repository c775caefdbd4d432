using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Kql.Checks.Lineage;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Schema;
using CrossTenantSentinel.Queries;
using CrossTenantSentinel.Subjects;

namespace CrossTenantSentinel.Kql.Checks.Mappings;

/// <summary>An entity whose identifier is taken from a column that holds something else.</summary>
public sealed class EntitySource : QueryCheck
{
    private static readonly HashSet<string> Mail =
    [
        "UserPrincipalName", "AccountUpn", "AccountUPN", "InitiatingProcessAccountUpn", "RecipientEmailAddress", "SenderFromAddress", "SenderMailFromAddress", "MailAddress", "ManagerUPN", "UserMail",
    ];

    private static readonly HashSet<string> Address =
    [
        "IPAddress", "IpAddress", "CallerIpAddress", "ClientIP", "Client_IPAddress", "ClientIPAddress", "RemoteIP", "LocalIP", "SourceIP", "DestinationIP", "SourceIPAddress", "ClientIpAddress",
    ];

    private static readonly HashSet<string> DirectoryIds = ["AadUserId", "ObjectGuid", "AadTenantId", "Sid", "PUID"];

    /// <summary>CTS3331.</summary>
    public static readonly FindingKind Kind = new()
    {
        Code = "CTS3331",
        Title = "Entity from a column of another meaning",
        Why = "The alert gets an entity that stands for nothing: it is not grouped with others, not enriched, and playbooks cannot act on it.",
        Instead = "Map the column that holds the identifier, or another identifier that fits the column: FullName, or Name and UPNSuffix, for a user principal name.",
        Severity = FindingSeverity.Warning,
    };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Inspect(CheckedQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        SyntaxNode? main = query.Syntax.OfKind("ExpressionStatement").LastOrDefault();
        if (query.Rule is not { Entities: { Count: > 0 } entities } || query.Bound.HasErrors || main is not { Children: [var expression, ..] })
            yield break;
        ColumnLineage lineage = ColumnLineage.Of(query);
        foreach (StatedField field in entities.SelectMany(mapping => mapping.Fields))
        {
            if (field is not { Identifier: { IsKnown: true } identifier, Column: { IsKnown: true } column })
                continue;
            IReadOnlyList<TableColumn> origins = lineage.OriginsOf(column.Text, expression);
            if (origins.Count > 0 && origins.All(origin => IsWrong(identifier.Text, origin, query.Schema)))
                yield return Kind.At(column.At, $"{column.Text} is {origins[0].Table}.{origins[0].Column}, which is no {identifier.Text}.");
        }
    }

    private static bool IsWrong(string identifier, TableColumn origin, KustoSchema schema) => identifier switch
    {
        _ when DirectoryIds.Contains(identifier) => Mail.Contains(origin.Column) || Address.Contains(origin.Column),
        "Address" => Mail.Contains(origin.Column) || IsPort(origin, schema),
        "UPNSuffix" or "Url" or "ResourceId" => Address.Contains(origin.Column),
        _ => false,
    };

    private static bool IsPort(TableColumn origin, KustoSchema schema) => origin.Column.EndsWith("Port", StringComparison.Ordinal)
        && schema.Tables.First(table => table.Name == origin.Table).Columns.First(column => column.Name == origin.Column).Type is KqlType.Int or KqlType.Long;
}
