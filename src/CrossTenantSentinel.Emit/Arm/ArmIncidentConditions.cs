using CrossTenantSentinel.Automation;
using CrossTenantSentinel.Emit.Views;
using static CrossTenantSentinel.Emit.Arm.ArmAutomationRules;

namespace CrossTenantSentinel.Emit.Arm;

/// <summary>Conditions of automation rules as the API writes them.</summary>
internal static class ArmIncidentConditions
{
    /// <summary>A condition.</summary>
    public static ViewNode Of(IncidentCondition condition) => condition switch
    {
        // Several values of one property are alternatives.
        IncidentCondition.RaisedBy raised => Property("IncidentRelatedAnalyticRuleIds", "Contains", new ViewNode.Sequence([.. raised.Rules.Select(IdOf)])),
        IncidentCondition.HasSeverity severity => Property("IncidentSeverity", "Equals", Texts(severity.Severities.Select(level => level.ToString()))),
        IncidentCondition.IsOpen => Property("IncidentStatus", "NotEquals", Texts(["Closed"])),
        IncidentCondition.Tagged tagged => Property("IncidentLabel", "Equals", Texts([tagged.Tag])),
        IncidentCondition.TagsChanged => Map(
            ("conditionType", new ViewNode.Text("PropertyArrayChanged")),
            ("conditionProperties", Map(("arrayType", new ViewNode.Text("Labels")), ("changeType", new ViewNode.Text("Added"))))),
        IncidentCondition.Detail detail => Items(
            "CustomDetails",
            "AnyItem",
            Property("IncidentCustomDetailsKey", "Equals", Texts([detail.Key])),
            Items("CustomDetailValues", detail.IsAboutAll ? "AllItems" : "AnyItem", Property("IncidentCustomDetailsValue", "Equals", Texts(detail.Values)))),
        IncidentCondition.AnyOf any => Map(
            ("conditionType", new ViewNode.Text("Boolean")),
            ("conditionProperties", Map(("operator", new ViewNode.Text("Or")), ("innerConditions", new ViewNode.Sequence([.. any.Conditions.Select(Of)]))))),
        _ => throw new ArgumentOutOfRangeException(nameof(condition), condition, "Not a condition that is emitted."),
    };

    private static ViewNode.Mapping Property(string name, string sign, ViewNode.Sequence values) => Map(
        ("conditionType", new ViewNode.Text("Property")),
        ("conditionProperties", Map(("propertyName", new ViewNode.Text(name)), ("operator", new ViewNode.Text(sign)), ("propertyValues", values))));

    private static ViewNode.Mapping Items(string array, string which, params IReadOnlyList<ViewNode> conditions) => Map(
        ("conditionType", new ViewNode.Text("PropertyArray")),
        ("conditionProperties", Map(
            ("arrayType", new ViewNode.Text(array)), ("arrayConditionType", new ViewNode.Text(which)), ("itemConditions", new ViewNode.Sequence([.. conditions])))));
}
