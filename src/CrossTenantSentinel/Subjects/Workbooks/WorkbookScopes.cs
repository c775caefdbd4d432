using System.Text.RegularExpressions;
using CrossTenantSentinel.Documents;

namespace CrossTenantSentinel.Subjects.Workbooks;

/// <summary>Finds where a workbook names parameters, and whether they exist there.</summary>
public sealed partial class WorkbookScopes
{
    /// <summary>Keys whose texts name parameters without braces.</summary>
    private const string TimeKey = "timeContextFromParameter";

    private readonly List<StatedReference> found = [];
    private readonly Dictionary<string, StatedParameter> anywhere;
    private readonly Dictionary<string, StatedParameter> anyCase;

    private WorkbookScopes(IReadOnlyList<StatedItem> items)
    {
        StatedParameter[] all = [.. items.SelectMany(item => item.SelfAndDescendants()).SelectMany(item => item.Parameters)];
        anywhere = FirstOfEach(all, StringComparer.Ordinal);
        anyCase = FirstOfEach(all, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Every reference, in order of the steps.</summary>
    public static IReadOnlyList<StatedReference> Of(IReadOnlyList<StatedItem> items)
    {
        WorkbookScopes scopes = new(items);
        scopes.Visit(items, []);
        return scopes.found;
    }

    /// <summary>The names between braces that a text holds, with what follows the colon.</summary>
    public static IEnumerable<(string Name, string Specifier, int Start, int Length)> In(string text) => text.Contains('{', StringComparison.Ordinal)
        ? Reference.Matches(text).Where(match => IsSpecifier(match.Groups["specifier"].Value)).Select(match => (match.Groups["name"].Value, match.Groups["specifier"].Value, match.Index, match.Length))
        : [];

    /// <summary>Words that mean something after the colon, or a JSON path. Anything else, <c>{a:1}</c> in a dynamic literal, is no reference.</summary>
    private static bool IsSpecifier(string specifier) => specifier.Length == 0 || specifier[0] == '$' || Specifiers.Contains(specifier);

    private static readonly HashSet<string> Specifiers = new(
        [
            "value", "label", "query", "start", "end", "startISO", "endISO", "startDateISO", "endDateISO", "durationISO", "seconds", "grain", "escape", "escapejson", "name", "id",
            "subscription", "resourcegroup", "resourcetype", "base64", "tomltojson", "unformatted", "html", "json", "isRelativeTimeRange", "selectedCount", "selectedIds",
        ],
        StringComparer.OrdinalIgnoreCase);

    private void Visit(IEnumerable<StatedItem> items, HashSet<string> defined)
    {
        foreach (StatedItem item in items)
        {
            HashSet<DocumentNode> inner = [.. item.Items.Select(child => child.Node), .. item.Parameters.Where(parameter => parameter.Origin == ParameterOrigin.Declared).Select(parameter => parameter.Node)];
            Search(item.Node, item, inner, defined, item.Query);
            if (item.Content is { } content && !ReferenceEquals(item.Node["content"], content))
                Search(content, item, inner, defined, item.Query);
            foreach (StatedParameter parameter in item.Parameters)
            {
                if (parameter.Origin == ParameterOrigin.Declared)
                    Search(parameter.Node, item, [], defined, parameter.Query);
                defined.Add(parameter.Name.Text);
            }

            if (item.Kind != StatedItemKind.Group)
                continue;
            HashSet<string> within = new(defined, StringComparer.Ordinal);
            Visit(item.Items, within);
            if (item.ExportsParameters)
                defined.UnionWith(within);
        }
    }

    private void Search(DocumentNode node, StatedItem item, HashSet<DocumentNode> skipped, HashSet<string> defined, StatedWorkbookQuery? query)
    {
        if (skipped.Contains(node))
            return;
        switch (node)
        {
            case ListNode list:
                foreach (DocumentNode child in list.Items)
                    Search(child, item, skipped, defined, query);
                break;
            case MapNode map:
                foreach (MapEntry entry in map.Entries)
                {
                    if (entry is { Key.Value: TimeKey or "parameterName", Value: ScalarNode name })
                        Named(name, entry.Key.Value, map, item, defined, query);
                    else
                        Search(entry.Value, item, skipped, defined, query);
                }

                break;
            case ScalarNode scalar:
                foreach ((string name, string specifier, int start, int _) in In(scalar.Value))
                {
                    bool isLogs = query is { IsLogs: true } && ReferenceEquals(scalar, query.Text);
                    Add(new StatedReference(name, specifier, scalar, start + 1, item, isLogs ? ReferenceUse.LogsQuery : ReferenceUse.Text) { Query = query }, defined);
                }

                break;
        }
    }

    /// <summary>A name without braces; <c>parameterName</c> of an export makes the parameter instead of naming it.</summary>
    private void Named(ScalarNode scalar, string key, MapNode map, StatedItem item, HashSet<string> defined, StatedWorkbookQuery? query)
    {
        if (scalar.Value.Length > 0 && (key == TimeKey || map.Find("comparison") is not null))
            Add(new StatedReference(scalar.Value, "", scalar, 0, item, key == TimeKey ? ReferenceUse.TimeRange : ReferenceUse.Visibility) { Query = query }, defined);
    }

    private void Add(StatedReference reference, HashSet<string> defined)
    {
        string name = reference.Name;
        StatedParameter? parameter = anywhere.GetValueOrDefault(name);
        ReferenceState state = defined.Contains(name) || parameter is { IsGlobal: true } ? ReferenceState.Defined
            : parameter is not null ? IsEnclosed(parameter, reference.Item) ? ReferenceState.Enclosed : ReferenceState.Later
            : anyCase.TryGetValue(name, out parameter) ? ReferenceState.OtherCase
            : ReferenceState.Undefined;
        found.Add(reference with { State = state, Parameter = parameter });
    }

    /// <summary>Whether a group that does not export stands around the parameter and not around the step.</summary>
    private static bool IsEnclosed(StatedParameter parameter, StatedItem? user)
    {
        HashSet<StatedItem> around = [];
        for (StatedItem? group = user; group is not null; group = group.Parent)
            around.Add(group);
        for (StatedItem? group = parameter.Item.Parent; group is not null && !around.Contains(group); group = group.Parent)
        {
            if (!group.ExportsParameters)
                return true;
        }

        return false;
    }

    private static Dictionary<string, StatedParameter> FirstOfEach(IEnumerable<StatedParameter> parameters, StringComparer comparer)
    {
        Dictionary<string, StatedParameter> first = new(comparer);
        foreach (StatedParameter parameter in parameters)
            first.TryAdd(parameter.Name.Text, parameter);
        return first;
    }

    [GeneratedRegex(@"\{(?<name>[A-Za-z_][A-Za-z0-9_]*)(:(?<specifier>[A-Za-z0-9]+|\$[^{}]*))?\}")]
    private static partial Regex Reference { get; }
}
