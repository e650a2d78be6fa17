from tests.unit.nlu.tiny import EXAMPLES
from rasa.shared.nlu.training_data.message import Message
from tests.unit.nlu.test_joint_classifier import read
def test_x(trained_classifier):
    for m in read(trained_classifier,*EXAMPLES["search_product"],"你好"):
        t=m.get("text")
        print("@@",t,[(t[s["start"]:s["end"]],round(s["confidence"],2)) for s in m.get("tagged_spans")],[round(x,2) for x in m.get("outside_probabilities")], m.get("product_family"))
