namespace Autoencoders;

/// <summary>Names to listen to, for OpenTelemetry and its like: <c>AddSource(TrainingTelemetry.Name)</c>, <c>AddMeter(TrainingTelemetry.Name)</c>.</summary>
public static class TrainingTelemetry
{
    /// <summary>The name of the activity source (activities <c>fit</c> and <c>epoch</c>) and of the meter (<c>autoencoders.training.*</c>).</summary>
    public const string Name = "Autoencoders";
}
