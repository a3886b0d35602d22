using System.Linq;
using Autoencoders.Models;
using Google.Protobuf;

namespace Autoencoders.Training.EventFiles;

/// <summary>An architecture as a graph: a node for each layer, with its inputs; the blocks that it is in are scopes.</summary>
internal static class GraphMessage
{
    // The lowest version of graphs whose batch may be unknown and whose nodes may be of any kind.
    private const int Producer = 22;

    public static Event Of(Architecture architecture)
    {
        var graph = new GraphDef { Versions = new VersionDef { Producer = Producer } };
        foreach (LayerNode layer in architecture.Nodes)
        {
            var node = new NodeDef { Name = layer.Name, Op = layer.Kind };
            node.Input.Add(layer.Inputs.Select(input => architecture.Nodes[input].Name));
            Describe(node, layer);
            graph.Node.Add(node);
        }

        return new Event { GraphDef = graph.ToByteString() };
    }

    private static void Describe(NodeDef node, LayerNode layer)
    {
        if (layer.OutputShape is { } output)
            node.Attr["_output_shapes"] = new AttrValue { List = new AttrValue.Types.ListValue { Shape = { Batch(output) } } };
        node.Attr["T"] = new AttrValue { Type = DataType.DtFloat };
        if (layer.IsInput)
            return;
        node.Attr["parameters"] = new AttrValue { I = layer.ParameterCount };
        node.Attr["multiply_adds"] = new AttrValue { I = layer.MultiplyAdds };
        node.Attr["trainable"] = new AttrValue { B = layer.IsTrainable };
        if (layer.Activation != Activation.Linear)
            node.Attr["activation"] = Text(layer.Activation.ToString());
        if (layer.CallOf is { } shared)
            node.Attr["shares_weights_of"] = Text(shared);
        if (layer.IsCode)
            node.Attr["code"] = new AttrValue { B = true };
        foreach (WeightSpec weight in layer.Weights)
            node.Attr["weight_" + weight.Name] = new AttrValue { Shape = SummaryValues.ShapeOf([.. weight.Shape.Sizes]) };
        foreach (Setting setting in layer.Settings)
            node.Attr[setting.Name] = new AttrValue { F = setting.Value };
    }

    private static TensorShapeProto Batch(Shape shape) => SummaryValues.ShapeOf([-1, .. shape.Sizes.Select(static size => (long)size)]);

    private static AttrValue Text(string text) => new() { S = ByteString.CopyFromUtf8(text) };
}
