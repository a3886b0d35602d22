using System.Linq;
using Autoencoders.Models;
using static Autoencoders.Dsl.Tests.Specs;

namespace Autoencoders.Dsl.Tests.Models;

public sealed class BlockTests
{
    private static readonly ModelSpec Conv = new("ConvBlock", new Declaration("Block"), Line("Conv2D", With("filters", 4), With("kernel", 3), With("padding", Padding.Same)), Line("BatchNormalization"));

    private static readonly ModelSpec Frame = new("FrameEncoder", new Declaration("Model"), Input(8), Dense(3), Code, Dense(8));

    private static Declaration Use(ModelSpec block, params Argument[] more) => new("Use", [With("type", block.Name), With("block", block), .. more]);

    private static Declaration Distributed(ModelSpec block, params Argument[] more) => new("TimeDistributed", [With("type", block.Name), With("block", block), .. more]);

    private static Declaration Share(string layer, params Argument[] more) => new("Share", [With("layer", layer), .. more]);

    [Fact]
    public void ABlock_IsOneRow_WithItsLayersBehindASlash()
    {
        Architecture architecture = Check(Input(6, 6, 1), Use(Conv, With("Repeat", 2)), Line("Flatten"), Dense(2));

        Assert.Empty(architecture.Issues);
        Assert.Equal(["input_1", "conv_block/conv2d", "conv_block/batch_normalization", "conv_block_1/conv2d", "conv_block_1/batch_normalization", "flatten", "dense"], architecture.Nodes.Select(static node => node.Name));
        Assert.Equal(["ConvBlockConv2D", "ConvBlockBatchNormalization", "ConvBlock1Conv2D", "ConvBlock1BatchNormalization", "Flatten", "Dense"], architecture.Layers.Select(static node => node.MemberName));
        Assert.Equal(
            """
            _________________________________________________________________
            Layer (type)                 Output Shape              Param #   
            =================================================================
            conv_block (ConvBlock)       (None, 6, 6, 4)           56        
            _________________________________________________________________
            conv_block_1 (ConvBlock)     (None, 6, 6, 4)           164       
            _________________________________________________________________
            flatten (Flatten)            (None, 144)               0         
            _________________________________________________________________
            dense (Dense)                (None, 2)                 290       
            =================================================================
            Total params: 510
            Trainable params: 494
            Non-trainable params: 16
            _________________________________________________________________
            """,
            architecture.ToString());
    }

    [Fact]
    public void ASharedLayer_IsOneRow_WithAConnectionForEachCall()
    {
        Architecture architecture = Check(
            new Declaration("Input", Sizes(8), Name("left")),
            Dense(3, Name("tower")),
            new Declaration("Input", Sizes(8), Name("right")),
            Share("tower", Name("other")),
            Line("Subtract", With("layers", new EquatableArray<string>(["tower"]))));

        Assert.Empty(architecture.Issues);
        Assert.Equal(27, architecture.ParameterCount);
        Assert.Equal(
            """
            __________________________________________________________________________________________________
            Layer (type)                    Output Shape         Param #     Connected to                     
            ==================================================================================================
            left (InputLayer)               (None, 8)            0                                            
            __________________________________________________________________________________________________
            tower (Dense)                   (None, 3)            27          left[0][0]                       
                                                                             right[0][0]                      
            __________________________________________________________________________________________________
            right (InputLayer)              (None, 8)            0                                            
            __________________________________________________________________________________________________
            subtract (Subtract)             (None, 3)            0           tower[1][0]                      
                                                                             tower[0][0]                      
            ==================================================================================================
            Total params: 27
            Trainable params: 27
            Non-trainable params: 0
            __________________________________________________________________________________________________
            """,
            architecture.ToString());
    }

    [Fact]
    public void AModelWithin_IsCheckedAgainstWhatEnters()
    {
        Assert.Equal(["frame_encoder/dense", "frame_encoder/dense_1"], Check(Input(8), Use(Frame)).Layers.Select(static node => node.Name));
        Issue issue = Refused(Input(9), Dense(7, Name("before")), Use(Frame)).At(IssueId.BlockMismatch, 3, null);
        Assert.StartsWith("FrameEncoder 'frame_encoder' does not fit behind 'before' (7). Its input 'input_1' is (8), and (7) enters.", issue.Message, System.StringComparison.Ordinal);
        Assert.Equal(2, issue.Related);
    }

    [Fact]
    public void ABlockThatDoesNotFit_NamesBothEnds_Once()
    {
        Issue issue = Refused(Input(9), Dense(7, Name("before")), Use(Conv), Dense(3)).At(IssueId.BlockMismatch, 3, null);
        Assert.StartsWith("ConvBlock 'conv_block' does not fit behind 'before' (7). Conv2D 'conv2d' takes", issue.Message, System.StringComparison.Ordinal);
        Refused(Input(6, 6, 1), Use(Conv, With("Repeat", 0))).At(IssueId.NotPositive, 2, "Repeat");
        Refused(Input(8), new Declaration("Use", With("type", "Strange"))).At(IssueId.UnknownBlock, 2, null);
        Refused(Input(8), new Declaration("Use", With("type", "A"), With("cycle", "A → B → A"))).At(IssueId.BlockCycle, 2, null);
    }

    [Fact]
    public void AMistakeWithinABlock_IsTheBlocksOwn()
    {
        var wrong = new ModelSpec("Wrong", new Declaration("Block"), Dense(0));
        Assert.Equal(IssueId.NotPositive, Assert.Single(ModelChecker.Check(wrong).Issues).Id);
        Issue issue = Refused(Input(8), Use(wrong), Dense(8)).At(IssueId.BlockMismatch, 2, null);
        Assert.True(issue.IsElsewhere);
        Assert.Equal(IssueId.NotInBlock, Assert.Single(ModelChecker.Check(new ModelSpec("Wrong", new Declaration("Block"), Input(3), Dense(2))).Issues).Id);
        Assert.Equal(IssueId.NoLayers, Assert.Single(ModelChecker.Check(new ModelSpec("Empty", new Declaration("Block"))).Issues).Id);
    }

    [Fact]
    public void ASharedLayer_TakesOneShape_AndNamesBothEnds()
    {
        Issue issue = Refused(Input(8), Dense(3, Name("tower")), Dense(5, Name("wide")), Share("tower")).At(IssueId.SharedShapes, 4, "layer");
        Assert.StartsWith("'tower' is shared and takes (8) from 'input_1', but (5) from 'wide' here.", issue.Message, System.StringComparison.Ordinal);
        Refused(Input(8), Dense(8), Share("dence")).At(IssueId.UnknownLayer, 3, "layer");
        Refused(Input(8), Dense(8), Share("later"), Dense(8, Name("later"))).At(IssueId.UnknownLayer, 3, "layer");
        Refused(Input(8), Dense(8), Share("input_1")).At(IssueId.SharedShapes, 3, "layer");
    }

    [Fact]
    public void EveryStep_IsInferredByItself()
    {
        LayerNode node = Accepted(Input(5, 6, 6, 1), Line("Conv2D", With("filters", 4), With("kernel", 3), With("TimeDistributed", true)));
        Assert.Equal(("time_distributed", "TimeDistributed", "Conv2D", 5), (node.Name, node.RowKind, node.Kind, node.Steps));
        Assert.Equal(new Shape(5, 4, 4, 4), node.OutputShape);
        Assert.Equal(5 * 4 * 4 * 9 * 4, node.MultiplyAdds);
        Assert.Equal(40, node.ParameterCount);

        LayerNode last = Accepted(Input(5, 8), Distributed(Frame));
        Assert.Equal(("time_distributed/dense_1", new Shape(5, 8), 1), (last.Name, last.OutputShape, last.StepAxes));
        Refused(Input(8), Dense(4, With("TimeDistributed", true))).At(IssueId.WrongRank, 2, "TimeDistributed");
        Refused(Input(8), Distributed(Frame)).At(IssueId.BlockMismatch, 2, null);
        Refused(Input(5, 7), Distributed(Frame)).At(IssueId.BlockMismatch, 2, null);
    }

    [Fact]
    public void SharedBlocks_AndBlocksWithinBlocks_KeepTheirOwners()
    {
        var outer = new ModelSpec("Outer", new Declaration("Block"), Use(Conv), Share("conv_block"));
        Architecture architecture = Check(Input(6, 6, 4), Use(outer), Share("outer"), Line("Flatten"), Dense(2));

        Assert.Empty(architecture.Issues);
        Assert.Equal((9 * 4 * 4) + 4 + 16 + (144 * 2) + 2, architecture.ParameterCount);
        string[] owners = [.. architecture.Nodes.Where(static node => node.Kind == "Conv2D").Select(static node => node.Weights[0].Owner ?? "")];
        Assert.Equal(["", "outer/conv_block/conv2d", "outer/conv_block/conv2d", "outer/conv_block/conv2d"], owners);
        Assert.Equal(["input_1", "outer", "flatten", "dense"], Autoencoders.Reports.TableRow.Of(architecture).Select(static row => row.Name));
    }

    [Fact]
    public void FrozenBlocks_HaveFrozenLayers()
    {
        Architecture architecture = Check(Input(6, 6, 1), Use(Conv, With("Trainable", false)), Line("Flatten"), Dense(2));
        Assert.All(architecture.Nodes.Where(static node => node.Blocks.Count > 0).SelectMany(static node => node.Weights), static weight => Assert.False(weight.IsTrainable));
    }
}
