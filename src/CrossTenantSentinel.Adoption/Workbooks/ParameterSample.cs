using CrossTenantSentinel.Subjects.Workbooks;

namespace CrossTenantSentinel.Adoption.Workbooks;

/// <summary>
/// What a parameter puts into a query: its own choices and defaults where the workbook states them, otherwise a made-up text where any text will
/// do, which is inside quotes.
/// </summary>
internal static class ParameterSample
{
    private const string Text = "sample";
    private const string ResourceId = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/sample/providers/microsoft.operationalinsights/workspaces/sample";

    /// <summary>The most values that "all" writes out.</summary>
    private const int MostValues = 50;

    /// <summary>The text; null when it cannot be known.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="specifier">The word after the colon; empty for none.</param>
    /// <param name="selection">How much is picked.</param>
    /// <param name="quote">The quote of the text that it stands in; <c>\0</c> outside of texts.</param>
    public static string? Of(StatedParameter parameter, string specifier, SelectedValues selection, char quote)
    {
        bool isQuoted = quote != '\0';
        if (parameter.IsTime)
            return TimeSample.Of(parameter, specifier, selection);
        string? value = specifier switch
        {
            "" or "value" => Value(parameter, selection, isQuoted),
            "escape" or "escapejson" => Value(parameter, selection, isQuoted) is { } raw ? Escape(raw) : null,
            "label" when !parameter.IsMultiple && parameter.Options is { Count: > 0 } options => Picked(options, parameter, selection).Label,
            "grain" or "start" or "end" => null,
            _ => isQuoted ? Text : null,
        };
        return value is not null && WorkbookScopes.In(value).Any() ? null : value;
    }

    private static string? Value(StatedParameter parameter, SelectedValues selection, bool isQuoted)
    {
        if (parameter.Origin == ParameterOrigin.Export && parameter.Values.Count > 0 && selection == SelectedValues.One)
            return parameter.Values[0];
        if (parameter.IsMultiple)
            return Several(parameter, selection, isQuoted);
        return parameter.Type switch
        {
            StatedParameterType.Text => TextValue(parameter, selection, isQuoted),
            StatedParameterType.Resource or StatedParameterType.Subscription => isQuoted ? ResourceId : null,
            _ when parameter.Origin == ParameterOrigin.Export => ExportValue(parameter, isQuoted),
            _ when selection == SelectedValues.All && parameter.HasAll => parameter.AllValue is { Value.Length: > 0 } all ? all.Value : Single(parameter, selection, isQuoted),
            _ => Single(parameter, selection, isQuoted),
        };
    }

    /// <summary>What a cell of a result holds is not known; a default says what kind of text is expected.</summary>
    private static string? ExportValue(StatedParameter parameter, bool isQuoted) => isQuoted ? Text : parameter.Values.Count > 0 ? parameter.Values[0] : null;

    private static string? TextValue(StatedParameter parameter, SelectedValues selection, bool isQuoted)
    {
        if (parameter.Criteria.Count > 0)
        {
            string[] results = [.. parameter.Criteria.Select(criterion => criterion["criteriaContext"]).Where(context => context?.Scalar("resultValType")?.Value == "static").Select(context => context?.Scalar("resultVal")?.Value ?? "")];
            return results.Length == parameter.Criteria.Count ? results[Math.Min((int)selection, results.Length - 1)] : isQuoted ? Text : null;
        }

        if (parameter.Query is not null)
            return isQuoted ? Text : null;
        if (parameter.Values.Count > 0)
            return parameter.Values[0];
        return !isQuoted ? null : selection == SelectedValues.None && !parameter.IsRequired ? "" : Text;
    }

    private static string? Single(StatedParameter parameter, SelectedValues selection, bool isQuoted)
    {
        if (parameter.Options is { Count: > 0 } options)
            return Picked(options, parameter, selection).Value;
        return parameter.Values.FirstOrDefault(value => !value.StartsWith("value::", StringComparison.Ordinal)) ?? (isQuoted ? Text : null);
    }

    /// <summary>First what is picked when the workbook opens, then other choices.</summary>
    private static StatedOption Picked(IReadOnlyList<StatedOption> options, StatedParameter parameter, SelectedValues selection)
    {
        int first = Math.Max(0, Math.Max(IndexOf(option => parameter.Values.Contains(option.Value, StringComparer.Ordinal)), IndexOf(option => option.IsSelected)));
        return selection switch
        {
            SelectedValues.Several => options[(first + 1) % options.Count],
            SelectedValues.All => options[(first + 2) % options.Count],
            _ => options[first],
        };

        int IndexOf(Func<StatedOption, bool> matches) => options.Select((option, index) => (option, index)).Where(entry => matches(entry.option)).Select(entry => entry.index).FirstOrDefault(-1);
    }

    private static string? Several(StatedParameter parameter, SelectedValues selection, bool isQuoted)
    {
        string quote = parameter.Quote;
        // Without a quote, values stand bare: a made-up one would be a name. What stands around several selected rows is not known when nothing says.
        if ((parameter.Options is not { Count: > 0 } && quote.Length == 0 && !isQuoted) || (parameter.Origin == ParameterOrigin.Export && parameter.Node.Scalar("quote") is null))
            return null;
        string[] known = parameter.Options is { Count: > 0 } options
            ? [.. options.Select(option => option.Value).Where(value => !value.StartsWith("value::", StringComparison.Ordinal))]
            : parameter.Type is StatedParameterType.Resource or StatedParameterType.Subscription ? [ResourceId, ResourceId + "2"] : [Text, Text + "2"];
        if (known.Length == 0)
            return null;
        return selection switch
        {
            SelectedValues.None when !parameter.IsRequired && parameter.Origin == ParameterOrigin.Declared => "",
            SelectedValues.All when parameter is { HasAll: true, AllValue: { Value.Length: > 0 } all } => quote + all.Value + quote,
            SelectedValues.All when parameter.HasAll => Join(parameter, known.Take(MostValues)),
            SelectedValues.Several or SelectedValues.All => Join(parameter, known.Take(2)),
            _ => Join(parameter, known.Take(1)),
        };
    }

    /// <summary>A delimiter that makes no list has a finding of its own; errors that follow from it would say no more.</summary>
    private static string Join(StatedParameter parameter, IEnumerable<string> values) =>
        string.Join(parameter.Quote.Length > 0 && parameter.Delimiter.Trim() != "," ? "," : parameter.Delimiter, values.Select(value => parameter.Quote + value + parameter.Quote));

    private static string Escape(string value) => value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal);
}
