using CrossTenantSentinel.Emit.Views;

namespace CrossTenantSentinel.Emit.Layout;

/// <summary>Views as Handlebars reads them. Optional keys are there with the value null, so that only unknown names are unknown.</summary>
internal static class TemplateModel
{
    /// <summary>A dictionary for a mapping, a list for a sequence, the value for a scalar.</summary>
    public static object? Of(ViewNode? node) => node switch
    {
        null => null,
        ViewNode.Text text => text.Value,
        ViewNode.Expression expression => expression.Value,
        ViewNode.Number number => number.Value,
        ViewNode.Switch flag => flag.Value,
        ViewNode.Sequence sequence => sequence.Items.Select(Of).ToList(),
        ViewNode.Mapping mapping => mapping.Entries.GroupBy(entry => entry.Key, StringComparer.Ordinal)
            .ToDictionary(entries => entries.Key, entries => Of(entries.Last().Value), StringComparer.Ordinal),
        _ => throw new ArgumentOutOfRangeException(nameof(node), node, "Not a view."),
    };
}
