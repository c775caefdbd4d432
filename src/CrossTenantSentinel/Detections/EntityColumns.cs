using System.Text;
using CrossTenantSentinel.Entities;

namespace CrossTenantSentinel.Detections;

/// <summary>
/// The columns by which a hunting query carries its entities: a saved search has no entity mappings, so Sentinel reads columns
/// named <c>Type_Index_Identifier</c>. Source: Azure-Sentinel's own hunting content and packager.
/// </summary>
public static class EntityColumns
{
    /// <summary>The <c>extend</c> that a hunting query ends with once emitted; empty when it maps no entity.</summary>
    /// <returns>KQL text that begins with a line feed.</returns>
    public static string Of(HuntingQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        Dictionary<EntityType, int> counts = [];
        StringBuilder extend = new();
        foreach (EntityMapping mapping in query.Entities)
        {
            int index = counts.GetValueOrDefault(mapping.Type);
            counts[mapping.Type] = index + 1;
            foreach (FieldMapping field in mapping.Fields)
                extend.Append(extend.Length == 0 ? "\n| extend " : ", ").Append(mapping.Type).Append('_').Append(index).Append('_').Append(field.Identifier).Append(" = ").Append(field.Column);
        }

        return extend.ToString();
    }
}
