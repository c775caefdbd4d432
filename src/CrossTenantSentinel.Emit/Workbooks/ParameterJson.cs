using System.Text.Json.Nodes;
using CrossTenantSentinel.Catalogs;
using CrossTenantSentinel.Workbooks;
using CrossTenantSentinel.Workbooks.Parameters;

namespace CrossTenantSentinel.Emit.Workbooks;

/// <summary>Declared parameters.</summary>
internal static class ParameterJson
{
    public const string Version = "KqlParameterItem/1.0";
    private const string ValueForAll = "value::all";

    public static string IdOf(Workbook workbook, Parameter parameter) => DeterministicGuid.Of(workbook.Key, "parameter", parameter.Name).ToString("D");

    public static JsonObject Of(Workbook workbook, PickedParameter picked)
    {
        JsonObject json = new JsonObject { ["id"] = IdOf(workbook, picked), ["version"] = Version, ["name"] = picked.Name }
            .Put("label", picked.Label)
            .Put("description", picked.Description)
            .Put("type", TypeOf(picked))
            .PutIf(picked.IsRequired, "isRequired", true)
            .PutIf(picked.IsGlobal, "isGlobal", true);
        switch (picked)
        {
            case TimeRangeParameter range:
                PutTimeRange(json, range);
                break;
            case TextParameter text:
                json.Put("value", text.Default);
                PutQuery(json, text.Query);
                break;
            case ChoiceParameter choice:
                PutChoice(json, choice);
                break;
            case ResourceParameter resource:
                PutFormat(json, resource.MultiSelect);
                json.Put("typeSettings", new JsonObject { ["resourceTypeFilter"] = new JsonObject { [resource.ResourceType] = true }, ["additionalResourceOptions"] = new JsonArray(resource.MultiSelect is null ? "value::1" : ValueForAll), ["showDefault"] = false })
                    .Put("value", resource.MultiSelect is null ? JsonValue.Create("value::1") : new JsonArray(ValueForAll));
                break;
            case SubscriptionParameter subscription:
                PutFormat(json, subscription.Format);
                json.Put("typeSettings", new JsonObject { ["additionalResourceOptions"] = new JsonArray(ValueForAll), ["includeAll"] = false, ["showDefault"] = false })
                    .Put("value", new JsonArray(ValueForAll));
                break;
            case MultiValueParameter values:
                PutFormat(json, values.Format);
                json.Put("value", values.Default.ToJsonArray());
                break;
        }

        return json.PutIf(picked.HiddenInReadMode, "isHiddenWhenLocked", true);
    }

    private static void PutTimeRange(JsonObject json, TimeRangeParameter range) => json
        .Put("value", JsonObjectExtensions.Duration(range.Default))
        .Put("typeSettings", new JsonObject { ["selectableValues"] = range.Choices.Select(JsonObjectExtensions.Duration).ToJsonArray() }
            .PutIf(range.AllowsCustom, "allowCustom", true));

    private static void PutChoice(JsonObject json, ChoiceParameter choice)
    {
        PutFormat(json, choice.MultiSelect);
        IReadOnlyList<string> picked = choice.Default.Count == 0 && choice.All is not null ? [ValueForAll] : choice.Default;
        json.Put("value", choice.MultiSelect is null ? (picked.Count == 0 ? null : JsonValue.Create(picked[0])) : picked.ToJsonArray());
        json.Put("typeSettings", new JsonObject()
            .Put("additionalResourceOptions", choice.All is null ? null : new JsonArray(ValueForAll))
            .Put("selectAllValue", choice.All?.Value)
            .PutIf(true, "showDefault", false));
        if (choice.Source is OptionSource.Fixed listed)
        {
            json.Put("jsonData", JsonText.Compact(listed.Options
                .Select(option => new JsonObject { ["value"] = option.Value, ["label"] = option.Label }.PutIf(picked.Contains(option.Value, StringComparer.Ordinal), "selected", true))
                .ToJsonArray()));
        }
        else
        {
            PutQuery(json, ((OptionSource.FromQuery)choice.Source).Query);
        }
    }

    private static void PutFormat(JsonObject json, MultiSelectFormat? format)
    {
        if (format is not null)
            json.Put("multiSelect", true).Put("quote", format.Quote).Put("delimiter", format.Delimiter);
    }

    private static void PutQuery(JsonObject json, ParameterQuery? query)
    {
        if (query is null)
            return;
        json.Put("query", query.Query.Render().Text);
        QueryJson.PutTime(json, query.Time);
        json.Put("queryType", 0).Put("resourceType", QueryJson.Workspaces).Put("crossComponentResources", QueryJson.Resources(query.Resources));
    }

    private static int TypeOf(PickedParameter parameter) => parameter switch
    {
        TextParameter => 1,
        DropDownParameter => 2,
        TimeRangeParameter => 4,
        ResourceParameter => 5,
        SubscriptionParameter => 6,
        MultiValueParameter => 9,
        OptionsGroupParameter => 10,
        _ => throw new InvalidOperationException($"{parameter.GetType().Name} is no parameter that can be written."),
    };
}
