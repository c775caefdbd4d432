namespace CrossTenantSentinel.Engine.Functions.Numbers.Units;

/// <summary>Units of speed, each in meters per second.</summary>
internal static class SpeedUnits
{
    public static readonly Dictionary<string, double> All = new(StringComparer.OrdinalIgnoreCase)
    {
        ["CentimeterPerHour"] = 0.01 / 3600,
        ["CentimeterPerMinute"] = 1 / 6000.0,
        ["CentimeterPerSecond"] = 0.01,
        ["DecimeterPerMinute"] = 1 / 600.0,
        ["DecimeterPerSecond"] = 0.1,
        ["FootPerHour"] = 8.466666666666667e-5,
        ["FootPerMinute"] = 0.00508,
        ["FootPerSecond"] = 0.3048,
        ["InchPerHour"] = 7.055555555555555e-6,
        ["InchPerMinute"] = 0.0004233333333333333,
        ["InchPerSecond"] = 0.0254,
        ["KilometerPerHour"] = 1 / 3.6,
        ["KilometerPerMinute"] = 1 / 0.06,
        ["KilometerPerSecond"] = 1000,
        ["Knot"] = 1852.0 / 3600,
        ["MeterPerHour"] = 1 / 3600.0,
        ["MeterPerMinute"] = 1 / 60.0,
        ["MeterPerSecond"] = 1,
        ["MicrometerPerMinute"] = 1 / 60000000.0,
        ["MicrometerPerSecond"] = 1e-6,
        ["MilePerHour"] = 0.44704,
        ["MillimeterPerHour"] = 1 / 3600000.0,
        ["MillimeterPerMinute"] = 1 / 60000.0,
        ["MillimeterPerSecond"] = 0.001,
        ["NanometerPerMinute"] = 1 / 60000000000.0,
        ["NanometerPerSecond"] = 1e-9,
        ["UsSurveyFootPerHour"] = 1.0 / 11811,
        ["UsSurveyFootPerMinute"] = 20.0 / 3937,
        ["UsSurveyFootPerSecond"] = 1200.0 / 3937,
        ["YardPerHour"] = 0.000254,
        ["YardPerMinute"] = 0.01524,
        ["YardPerSecond"] = 0.9144,
    };
}
