using System;
using System.Linq;
using Autoencoders.Models;

namespace Autoencoders.Generator.Emit.Torch;

/// <summary>Prints the straight-line code of a module's forward pass.</summary>
internal sealed class TorchForwardEmitter(SourceWriter writer, Architecture architecture, TorchPlan plan)
{
    private readonly string[] _locals = new string[architecture.Nodes.Count];
    private readonly int[] _readers = Readers(architecture);
    private bool _isChainDeclared;

    /// <summary>Whether the module adds something to the loss.</summary>
    public static bool HasPenalties(Architecture architecture) => architecture.Nodes.Where(TorchPlan.Runs).Any(static node =>
        node.ActivityL1 != 0 || node.ActivityL2 != 0 || node.Settings.Any(static setting => setting.Name is "KlWeight" or "Contraction" && setting.Value != 0));

    // This writes: x = conv2d.call(x).relu();
    public void Write()
    {
        for (int at = 0, input = 0; at < architecture.Nodes.Count; at++)
        {
            if (architecture.Nodes[at].IsInput)
                _locals[at] = plan.Inputs[input++];
        }

        if (HasPenalties(architecture))
        {
            string first = plan.Inputs.Length > 6 ? "inputs[0]" : plan.Inputs[0];
            writer.Line($"penalties.Begin({first}.shape[0]);");
        }

        for (int at = 0; at < architecture.Nodes.Count; at++)
        {
            if (TorchPlan.Runs(architecture.Nodes[at]))
                Layer(at);
        }

        writer.Line();
        Return();
    }

    private void Layer(int at)
    {
        LayerNode node = architecture.Nodes[at];
        string[] inputs = [.. node.Inputs.Select(input => TorchForm.Convert(_locals[input], architecture.Nodes[input].OutputShape!.Value, plan.Forms[input], plan.WorkForms[at]))];
        Shape[] shapes = [.. node.Inputs.Select(input => architecture.Nodes[input].OutputShape!.Value)];
        TorchForm form = plan.WorkForms[at].For(shapes[0]);
        var call = new TorchCall(node, form, inputs, shapes, suffix => plan.Field(at, suffix), plan.Field);
        string output = TorchKinds.Of(node).Output(call);
        if (node.Activation != Activation.Threshold)
            output = TorchActivation.Apply(node.Activation, output, plan.Forms[at].ChannelsFirst ? "1" : "-1");
        writer.Line($"// {node.Name}: {PassEmitter.Flow(node)}");
        Assign(at, output);
        foreach (string penalty in call.Penalties)
            writer.Line(penalty.Replace("{0}", _locals[at]));
        if (node.ActivityL1 != 0 || node.ActivityL2 != 0)
            writer.Line($"penalties.AddActivity({_locals[at]}, {TorchText.Number(node.ActivityL1)}, {TorchText.Number(node.ActivityL2)});");
    }

    // What only the next layer reads is x; what is read later, or twice, has a name of its own.
    private void Assign(int at, string output)
    {
        if (!IsReadByNextOnly(at))
        {
            _locals[at] = plan.Names.Add(architecture.Nodes[at].Name + "_output");
            writer.Line($"var {_locals[at]} = {output};");
            return;
        }

        _locals[at] = "x";
        if (!_isChainDeclared)
            writer.Line($"var x = {output};");
        else if (output != "x")
            writer.Line($"x = {output};");
        _isChainDeclared = true;
    }

    private bool IsReadByNextOnly(int at)
    {
        int leaves = architecture.Outputs.Count(output => output.Node == at);
        int next = at + 1;
        while (next < architecture.Nodes.Count && !TorchPlan.Runs(architecture.Nodes[next]))
            next++;
        return next == architecture.Nodes.Count ? _readers[at] == 0 && leaves == 1 : leaves == 0 && _readers[at] == 1 && architecture.Nodes[next].Inputs.Contains(at);
    }

    // How many layers that run read each node.
    private static int[] Readers(Architecture architecture)
    {
        var readers = new int[architecture.Nodes.Count];
        foreach (LayerNode node in architecture.Nodes.Where(TorchPlan.Runs))
        {
            foreach (int input in node.Inputs.Distinct())
                readers[input]++;
        }

        return readers;
    }

    // This writes: return x.permute(0, 2, 3, 1).contiguous().MoveToOuterDisposeScope();
    private void Return()
    {
        if (HasPenalties(architecture))
            writer.Line("penalties.End();");
        string[] outputs = [.. architecture.Outputs.Select((output, at) => Leaving(output.Node, architecture.Outputs.Take(at).Any(other => other.Node == output.Node)))];
        writer.Line($"return {(outputs.Length == 1 ? outputs[0] : "(" + string.Join(", ", outputs) + ")")};");
    }

    // A scope must not take its caller's tensor along, nor the same one twice.
    private string Leaving(int node, bool isRepeated)
    {
        string output = TorchForm.Convert(_locals[node], architecture.Nodes[node].OutputShape!.Value, plan.Forms[node], TorchForm.Border);
        if (output != _locals[node])
            output += ".contiguous()";
        else if (isRepeated || MayBeItsInput(node))
            output += ".alias()";
        return output + ".MoveToOuterDisposeScope()";
    }

    private bool MayBeItsInput(int node)
    {
        LayerNode layer = architecture.Nodes[node];
        return layer.IsInput || (layer.Kind is "Dropout" or "GaussianNoise" or "GaussianDropout" or "AlphaDropout" or "Activation" or "ActivityRegularization" or "Sampling" && layer.Inputs.Any(MayBeItsInput))
            || (layer.Kind is "SpatialDropout1D" or "SpatialDropout2D" or "SpatialDropout3D" or "Cropping1D" or "Cropping2D" or "Cropping3D" or "CropLike" or "PadLike" && MayBeItsInput(layer.Inputs[0]));
    }
}
