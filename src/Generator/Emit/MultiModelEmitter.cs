namespace Autoencoders.Generator.Emit;

/// <summary>Prints what a model with several inputs or outputs is called by: each by its name, typed.</summary>
internal static class MultiModelEmitter
{
    private const string Token = "global::System.Threading.CancellationToken cancellationToken = default";
    private const string Options = "global::Autoencoders.FitOptions";

    // This writes: public Outputs Predict(Inputs inputs, …) and its kin.
    public static void Write(SourceWriter writer, Architecture architecture)
    {
        TensorNames inputs = TensorNames.InputsOf(architecture);
        TensorNames outputs = TensorNames.OutputsOf(architecture);
        inputs.WriteRecord(writer, "input");
        outputs.WriteRecord(writer, "output");

        writer.Line("/// <summary>Computes every output for each sample, with dropout and noise off.</summary>");
        writer.Line("/// <param name=\"inputs\">Samples for each input.</param>");
        writer.Line("/// <param name=\"threads\">How many threads work; as many as there are cores by default. The bits do not depend on it.</param>");
        writer.Line("/// <param name=\"cancellationToken\">Ends the work between two slices.</param>");
        writer.Block($"public {outputs.Type} Predict({inputs.Type} inputs, int? threads = null, {Token})", () =>
        {
            writer.Line($"var all = PredictAll({inputs.Array("inputs")}, threads, cancellationToken);");
            writer.Line($"return {outputs.FromArray("all")};");
        });
        writer.Line();
        writer.Line("/// <summary>Trains the model.</summary>");
        writer.Line("/// <param name=\"inputs\">Samples for each input.</param>");
        writer.Line("/// <param name=\"targets\">Samples for each output.</param>");
        writer.Line("/// <param name=\"options\">Epochs, batch size, optimizer, losses and more; Keras' defaults where they say nothing.</param>");
        writer.Line("/// <param name=\"validation\">Inputs and targets on which each epoch is measured.</param>");
        writer.Line("/// <param name=\"cancellationToken\">Ends the training after the current step; the weights keep what was learnt.</param>");
        writer.Line($"public global::Autoencoders.History Fit({inputs.Type} inputs, {outputs.Type} targets, {Options}? options = null, ({inputs.Type} Inputs, {outputs.Type} Targets)? validation = null, {Token}) =>");
        writer.Indent(() => writer.Line(
            $"FitAll({inputs.Array("inputs")}, {outputs.Array("targets")}, validation is {{ }} given ? ({inputs.Array("given.Inputs")}, {outputs.Array("given.Targets")}) : null, options ?? new {Options}(), cancellationToken);"));
        writer.Line();
        writer.Line("/// <summary>The mean loss, and metrics, over samples, with dropout and noise off.</summary>");
        writer.Line("/// <param name=\"inputs\">Samples for each input.</param>");
        writer.Line("/// <param name=\"targets\">Samples for each output.</param>");
        writer.Line("/// <param name=\"options\">The losses and their weights, and metrics.</param>");
        writer.Line("/// <param name=\"cancellationToken\">Ends the work between two slices.</param>");
        writer.Line($"public global::Autoencoders.Evaluation Evaluate({inputs.Type} inputs, {outputs.Type} targets, {Options} options, {Token}) =>");
        writer.Indent(() => writer.Line($"EvaluateAll({inputs.Array("inputs")}, {outputs.Array("targets")}, options, cancellationToken);"));
        writer.Line();
    }
}
