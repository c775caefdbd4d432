using CrossTenantSentinel.Subjects;
using CrossTenantSentinel.Subjects.Workbooks;

namespace CrossTenantSentinel.Adoption.Workbooks;

/// <summary>
/// The queries of a workbook as texts that can be bound: parameters replaced, once for each way of picking that gives another text. A query in
/// which a value cannot be known has none.
/// </summary>
internal static class StepQueries
{
    /// <summary>The texts of all queries of logs, in order of the steps.</summary>
    public static IReadOnlyList<SubjectQuery> Of(StatedWorkbook workbook)
    {
        Dictionary<string, StatedParameter> parameters = new(StringComparer.Ordinal);
        foreach (StatedParameter parameter in workbook.Parameters)
        {
            // A step of parameters says more of a parameter than a link that sets it.
            if (!parameters.TryGetValue(parameter.Name.Text, out StatedParameter? known) || (known.Origin != ParameterOrigin.Declared && parameter.Origin == ParameterOrigin.Declared))
                parameters[parameter.Name.Text] = parameter;
        }

        return [.. workbook.LogsQueries.SelectMany(entry => Of(entry.Query, entry.Item, entry.Parameter, parameters))];
    }

    private static List<SubjectQuery> Of(StatedWorkbookQuery query, StatedItem item, StatedParameter? parameter, Dictionary<string, StatedParameter> parameters)
    {
        List<SubjectQuery> texts = [];
        if (query.Text.Value.Trim().Length == 0)
            return texts;
        char[] quotes = KqlQuotes.Of(query.Text.Value);
        (string Name, string Specifier, int Start, int Length)[] references = [.. WorkbookScopes.In(query.Text.Value)];
        List<string[]> known = [];
        foreach (SelectedValues selection in Enum.GetValues<SelectedValues>())
        {
            string?[] values = [.. references.Select(reference => Value(reference.Name, reference.Specifier, selection, quotes[reference.Start], parameters))];
            if (values.Contains(null))
                return [];
            if (known.Any(other => other.SequenceEqual(values, StringComparer.Ordinal)))
                continue;
            known.Add(values!);
            SubstitutedText text = SubstitutedText.Of(query, item, parameter, references.Zip(values, (reference, value) => (reference.Start, reference.Length, value!)), selection, known.Count == 1) with
            {
                Differing = [.. references.Where((_, index) => known[0][index] != values[index]).Select(reference => reference.Name).Distinct()],
            };
            texts.Add(new SubjectQuery(text) { Label = parameter?.Name.Text ?? item.Name?.Text });
        }

        return texts;
    }

    private static string? Value(string name, string specifier, SelectedValues selection, char quote, Dictionary<string, StatedParameter> parameters)
    {
        if (quote == KqlQuotes.Comment)
            return "";
        return parameters.TryGetValue(name, out StatedParameter? parameter) ? ParameterSample.Of(parameter, specifier, selection, quote) : null;
    }
}
