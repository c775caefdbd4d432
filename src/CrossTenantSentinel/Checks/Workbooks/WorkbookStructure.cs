using System.Text.RegularExpressions;
using CrossTenantSentinel.Documents;
using CrossTenantSentinel.Findings;
using CrossTenantSentinel.Subjects;
using CrossTenantSentinel.Subjects.Workbooks;

namespace CrossTenantSentinel.Checks.Workbooks;

/// <summary>Whether steps have what their type needs, and values that exist.</summary>
public sealed partial class WorkbookStructure : WorkbookCheck
{
    /// <summary>CTS3685.</summary>
    public static readonly FindingKind Missing = new()
    {
        Code = "CTS3685",
        Title = "Workbook step lacks what it needs",
        Why = "The portal shows an empty step, or does not open the workbook.",
        Instead = "Add what the message names; steps that the portal exports have it.",
    };

    /// <summary>CTS3686.</summary>
    public static readonly FindingKind Unknown = new()
    {
        Code = "CTS3686",
        Title = "Workbook setting has a value that does not exist",
        Why = "The portal falls back to a default without a word.",
        Instead = "Write one of the values that the message lists.",
        Severity = FindingSeverity.Warning,
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Inspect(StatedWorkbook workbook, WorkbookSubject subject) =>

        workbook.AllItems.SelectMany(item => Lacking(item).Select(key => Missing.At(item.At, $"{item.Title} has no {key}."))
            .Concat(Invalid(item)));

    private static readonly string[] Visualizations =
        ["table", "tiles", "piechart", "barchart", "linechart", "timechart", "areachart", "scatterchart", "unstackedbar", "categoricalbar", "card", "stat", "map", "graph"];

    private static IEnumerable<string> Lacking(StatedItem item)
    {
        if (item.Kind == StatedItemKind.Unknown)
            return item.Node.Scalar("type") is { IsNull: false } ? [] : ["type"];
        if (item.Content is not { } content)
            return ["content"];
        string? needed = item.Kind switch
        {
            StatedItemKind.Text => "json",
            StatedItemKind.Query => "query",
            StatedItemKind.Parameters => "parameters",
            StatedItemKind.Links => "links",
            StatedItemKind.Group when !item.IsTemplate => "items",
            _ => null,
        };
        return needed is null || content[needed] is not (null or ScalarNode { IsNull: true }) ? [] : [$"content.{needed}"];
    }

    private static IEnumerable<Finding> Invalid(StatedItem item)
    {
        IEnumerable<Finding?> findings =
        [
            item.Kind == StatedItemKind.Unknown ? OneOf(item.Node, "type", "1 text", "3 query", "9 parameters", "10 metric", "11 links", "12 group") : null,
            item.Kind == StatedItemKind.Query ? OneOf(item.Content, "visualization", Visualizations) : null,
            item.Kind == StatedItemKind.Query ? OneOf(item.Content, "size", "0", "1", "2", "3", "4") : null,
            item.Kind == StatedItemKind.Text ? OneOf(item.Content, "style", "info", "warning", "upsell", "error", "success") : null,
            item.Kind == StatedItemKind.Links ? OneOf(item.Content, "style", "tabs", "paragraph", "nav", "list", "toolbar", "bullets") : null,
            item.Kind == StatedItemKind.Parameters ? OneOf(item.Content, "style", "pills", "above", "formHorizontal", "formVertical") : null,
            item.Kind == StatedItemKind.Group ? OneOf(item.Content, "groupType", "editable", "template") : null,
            item.Kind == StatedItemKind.Group ? OneOf(item.Content, "loadType", "lazy", "explicit", "always") : null,
            .. item.Conditions.Where(condition => condition.Comparison is { Text: not ("isEqualTo" or "isNotEqualTo") })
                .Select(condition => Unknown.At(condition.Comparison!.At, $"comparison is \"{condition.Comparison.Text}\"; it can be isEqualTo or isNotEqualTo.")),
            .. item.Parameters.Where(parameter => parameter is { Origin: ParameterOrigin.Declared, Type: StatedParameterType.Unknown } && parameter.Node.Scalar("type")?.Value != "3")
                .Select(parameter => Unknown.At(parameter.Node.Scalar("type")?.At() ?? parameter.At, $"Parameter {parameter.Name.Text} has no type that exists (1 to 11).")),
            .. item.Parameters.Where(parameter => parameter.Origin == ParameterOrigin.Declared && !Identifier.IsMatch(parameter.Name.Text))
                .Select(parameter => Missing.At(parameter.At, $"\"{parameter.Name.Text}\" cannot be the name of a parameter: letters, digits and underscores can, the first being no digit.")),
        ];
        return findings.OfType<Finding>();
    }

    /// <summary>Texts that hold a parameter are decided later.</summary>
    private static Finding? OneOf(MapNode? map, string key, params string[] values) => map?.Scalar(key) is not { IsNull: false, Value.Length: > 0 } scalar || scalar.Value.Contains('{', StringComparison.Ordinal)
        || values.Any(value => value == scalar.Value || value.StartsWith(scalar.Value + " ", StringComparison.Ordinal))
        ? null
        : Unknown.At(scalar.At(), $"{key} is \"{scalar.Value}\"; it can be {string.Join(", ", values)}.");

    [GeneratedRegex(@"\A[A-Za-z_][A-Za-z0-9_]*\z")]
    private static partial Regex Identifier { get; }
}
